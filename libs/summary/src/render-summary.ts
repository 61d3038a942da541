import { renderPage, renderWord, renderWorkbook } from '#papers';
import { summaryDocument } from './rendering/summary-document.js';
import { summaryWorkbook } from './rendering/summary-workbook.js';
import type { SummaryOfPlan } from './summarize-plan.js';

/** The report as a Word file in the layout of NĐ 30/2020; number, day and signature are left to people. */
export function renderSummaryWord({ summary, context }: SummaryOfPlan): Promise<Buffer> {
  return renderWord(summaryDocument(summary, context));
}

/** The same figures as a workbook. */
export function renderSummaryWorkbook({ summary, context }: SummaryOfPlan): Promise<Buffer> {
  return renderWorkbook(summaryWorkbook(summary, context));
}

/** The report as a web page that prints as the Word file does. */
export function renderSummaryPage({ summary, context }: SummaryOfPlan): string {
  return renderPage(summaryDocument(summary, context));
}
