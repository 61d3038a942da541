import type { PaperFormat } from '#contracts';
import { renderPage, renderWord, renderWorkbook, writeWord, writeWorkbook } from '#papers';
import type { LoadedSummary } from './load-summary.js';
import { summaryDocument } from './rendering/summary-document.js';
import { summaryWorkbook } from './rendering/summary-workbook.js';
import type { SummaryOfPlan } from './summary-of-basis.js';

/** The report as a Word file in the layout of NĐ 30/2020; number, day and signature are left to people. */
export function renderSummaryWord(report: SummaryOfPlan): Promise<Buffer> {
  return renderWord(summaryDocument(report));
}

/** The same figures as a workbook. */
export function renderSummaryWorkbook(report: SummaryOfPlan): Promise<Buffer> {
  return renderWorkbook(summaryWorkbook(report));
}

/** Either of them piece by piece, for reports whose annexes may be long. */
export function writeSummary(report: SummaryOfPlan, format: PaperFormat): AsyncIterable<Buffer> {
  return format === 'word' ? writeWord(summaryDocument(report)) : writeWorkbook(summaryWorkbook(report));
}

/** A file says of itself which version it is: two of them lie in one folder. */
export function summaryFileName({ summary, frozen }: LoadedSummary, format: PaperFormat): string {
  const version = frozen === null ? ' (chưa chốt)' : frozen.version === 1 ? '' : ` (lần ${String(frozen.version)})`;
  return format === 'word'
    ? `Báo cáo CCHC ${summary.window}${version}.docx`
    : `Số liệu CCHC ${summary.window}${version}.xlsx`;
}

/** The report as a web page that prints as the Word file does. */
export function renderSummaryPage(report: SummaryOfPlan): string {
  return renderPage(summaryDocument(report));
}
