import { renderPage, renderWord, renderWorkbook } from '#papers';
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

/** The report as a web page that prints as the Word file does. */
export function renderSummaryPage(report: SummaryOfPlan): string {
  return renderPage(summaryDocument(report));
}
