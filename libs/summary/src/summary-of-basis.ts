import type { LocalDate } from '#calendar';
import { compileContents } from './domain/compile-contents.js';
import { compileSummary } from './domain/compile-summary.js';
import type { SummaryBasis } from './domain/summary-basis.js';
import type { SummaryReport } from './rendering/summary-report.js';

export type SummaryOfPlan = SummaryReport;

/** `today`: where the window may still run. */
export function summaryOfBasis(basis: SummaryBasis, today?: LocalDate): SummaryOfPlan {
  const { facts, window, order, context } = basis;
  const summary = compileSummary(facts, { ...window, ...(today !== undefined && { today }) }, order);
  return { summary, contents: compileContents(basis, summary), context };
}
