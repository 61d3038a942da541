import type { LocalDate } from '#calendar';
import type { NoticeLevel, TthcFigures, TthcMonth } from '#contracts';

/** What one agency said of one month, all its fields together: the version of its return that stands. */
export interface ReturnFact {
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
  readonly submittedOn: LocalDate;
  readonly figures: TthcFigures;
  /** Why files were late, in the agency's words; null where it said nothing. */
  readonly causes: string | null;
  /** Letters of apology sent in the month. */
  readonly apologyLetters: number;
}

/** One field of procedures, all agencies together. */
export interface FieldFact {
  readonly code: string;
  readonly name: string;
  readonly figures: TthcFigures;
}

/** A field whose files an agency did not carry over as its last return left them, and for which it gave no reason. */
export interface CarryGap {
  readonly month: TthcMonth;
  readonly agencyId: string;
  readonly agency: string;
  readonly fieldId: string;
  readonly field: string;
  /** The month of the return before. */
  readonly before: TthcMonth;
  /** In process at its end: column 11. */
  readonly left: number;
  /** Carried over into the month: column 6. */
  readonly carried: number;
  /** Whether the month is closed. */
  readonly locked: boolean;
}

/** An agency that must hand in a return of the month. */
export interface OwingAgency {
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
}
