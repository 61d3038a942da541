import type { LocalDate } from '../local-date.js';
import type { PlanPeriod } from '../plan-period.js';

export type Recurrence =
  | 'daily'
  | 'weekly'
  | 'twice-monthly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'nine-month'
  | 'annual'
  | 'every-2-years'
  | 'listed';

/** by: the day itself is allowed · before: the last allowed day is the one before. */
export type Bound = 'by' | 'before';
export type Edge = 'start' | 'middle' | 'end';

/** A point or stretch of time, its year already known. */
export type Moment =
  | { type: 'day'; date: LocalDate }
  | { type: 'period'; period: PlanPeriod }
  | { type: 'edge'; edge: Edge; period: PlanPeriod }
  /** The n-th seven days of a month; 'last' ends with the month. */
  | { type: 'week'; week: number | 'last'; month: PlanPeriod }
  | { type: 'days-after'; days: number; working: boolean; start: LocalDate };

export interface Target {
  bound: Bound;
  from: Moment | null;
  until: Moment;
}

export interface MonthDay {
  day: number | 'last';
  /** Which month of the recurring period; `after` = the first month of the period that follows. */
  place: 'first' | 'middle' | 'last' | 'after';
}

export type RecurringWhen =
  | { type: 'period-end' }
  | { type: 'month-days'; bound: Bound; days: MonthDay[] }
  | { type: 'targets'; targets: Target[] };

/** Why a careful official would ask. */
export type DoubtCode =
  | 'blank'
  | 'not-understood'
  | 'unread-words'
  | 'edge-of-period'
  | 'impossible-day'
  | 'day-not-in-every-month'
  | 'latest-before'
  | 'year-before-plan'
  | 'year-far-ahead'
  | 'two-digit-year'
  | 'year-inferred'
  | 'other-year-than-plan'
  | 'contradiction'
  | 'order-of-dates'
  | 'mixed-list'
  | 'alternative'
  | 'missing-month'
  | 'missing-unit'
  | 'missing-period'
  | 'week-of-month'
  | 'data-window'
  | 'date-in-condition'
  | 'date-in-reference'
  | 'cited-date'
  | 'starts-after'
  | 'approximate'
  | 'working-day-named'
  | 'several-parts'
  | 'past-year-cycle'
  | 'hour-zero'
  | 'too-long';

export interface Candidate {
  label: string;
  due: LocalDate[];
}

interface Remarks {
  condition: string | null;
  reference: string | null;
  doubts: DoubtCode[];
  /** Other readings that a person may choose. */
  candidates: Candidate[];
}

export type SimpleRule = Remarks &
  (
    | { kind: 'fixed'; targets: Target[] }
    | { kind: 'recurring'; recurrence: Recurrence | null; year: number; when: RecurringWhen }
    | { kind: 'continuous'; from: Moment | null }
    | { kind: 'conditional' }
    | { kind: 'by-reference' }
    | { kind: 'none' }
    | { kind: 'unknown' }
  );

export interface RulePart {
  /** What of the task this part is about, as printed; null where the text does not say. */
  scope: string | null;
  text: string;
  rule: SimpleRule;
}

export type CompoundRule = Remarks & { kind: 'compound'; parts: RulePart[] };
export type DeadlineRule = SimpleRule | CompoundRule;
export type DeadlineKind = DeadlineRule['kind'];
