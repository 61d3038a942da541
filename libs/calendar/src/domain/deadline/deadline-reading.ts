import type { LocalDate } from '../local-date.js';
import type { PeriodLength } from '../period-length.js';
import type { Candidate, DeadlineKind, DoubtCode, Recurrence } from './deadline-rule.js';

interface ReadingCore {
  text: string;
  kind: DeadlineKind;
  /** Last allowed days, before any roll. */
  due: LocalDate[];
  effective: LocalDate[];
  /** What each of `due` closes; null: a day named by itself. Missing in readings stored before version 0.3. */
  periods?: (PeriodLength | null)[];
  exclusive: boolean;
  from: LocalDate | null;
  recurrence: Recurrence | null;
  condition: string | null;
  reference: string | null;
  needsReview: boolean;
  reasons: DoubtCode[];
  explanation: string;
}

export interface DeadlineReadingPart extends ReadingCore {
  scope: string | null;
}

export interface DeadlineReading extends ReadingCore {
  parts: DeadlineReadingPart[];
  /** Other due lists that a person may choose where the reading is doubtful. */
  candidates: Candidate[];
}
