import type { LocalDate } from '#calendar';

/** Everything a summary needs to know of one assignment: dated facts, from which its standing on any day follows. */
export interface AssignmentFact {
  readonly assignmentId: string;
  /** Position in the plan as parsed, from 1. */
  readonly task: number;
  readonly row: string | null;
  readonly title: string;
  readonly area: string;
  readonly areaName: string;
  readonly agency: string;
  readonly publishedOn: LocalDate;
  readonly dueNominal: LocalDate | null;
  /** Effective day before any extension. */
  readonly dueOriginal: LocalDate | null;
  /** Effective day as it is now; a summary as of an earlier day goes by `dueOriginal` and `extensions` instead. */
  readonly due: LocalDate | null;
  readonly extensions: readonly ExtensionFact[];
  /** The day on which a conditional or by-reference task was given its date. */
  readonly triggeredOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
  readonly reports: readonly ReportFact[];
}

export interface ExtensionFact {
  readonly grantedOn: LocalDate;
  /** Effective day, already rolled. */
  readonly due: LocalDate;
}

export interface ReportFact {
  readonly sentOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly decision: 'approved' | 'returned' | null;
}

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
