import type { LocalDate } from '#calendar';
import type { NoticeLevel, TthcFigures } from '#contracts';

/** What one agency said of one month: the version of its return that stands. */
export interface ReturnFact {
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
  readonly submittedOn: LocalDate;
  /** One line per field of procedures; no field twice. */
  readonly lines: readonly FactLine[];
  /** Why files were late, in the agency's words; null where it said nothing. */
  readonly causes: string | null;
  /** Letters of apology sent in the month. */
  readonly apologyLetters: number;
  /** Why the files carried over differ from what was open a month before; null where nothing was said. */
  readonly carryOverReason: string | null;
}

export interface FactLine {
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly figures: TthcFigures;
}

/** An agency that must hand in a return of the month. */
export interface OwingAgency {
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
}
