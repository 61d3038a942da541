import type { SummaryFact } from '#assignment';
import type { LocalDate } from '#calendar';

/** Everything a summary needs to know of one assignment: dated facts, from which its standing on any day follows. */
export type AssignmentFact = SummaryFact;
export type ExtensionFact = SummaryFact['extensions'][number];
export type ReportFact = SummaryFact['reports'][number];

export interface SummaryWindow {
  readonly code: 'Q1' | 'H1' | 'Q3' | 'Y';
  readonly from: LocalDate;
  /** The last day that counts, until 24:00. */
  readonly to: LocalDate;
  /** Today, where the figures are asked for before the window has ended: then they go as far as today, which is not over yet. */
  readonly today?: LocalDate;
}

/** The order in which the plan names its areas and the directory its agencies. */
export interface SummaryOrder {
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly agencies: readonly string[];
}
