import type { Summary, SummaryContents } from '#contracts';
import type { SummaryContext } from './summary-context.js';

/** A report before it becomes a paper. */
export interface SummaryReport {
  readonly summary: Summary;
  readonly contents: SummaryContents;
  readonly context: SummaryContext;
}
