import { daysBetween, type LocalDate } from './local-date.js';

/** How long the stretch of work is that a due day closes. */
export type PeriodLength = 'year' | 'half-year' | 'quarter' | 'month' | 'week';

/** Longest stretch of each kind in days, shortest first: a little over the plain length, as months and windows differ. */
const LONGEST: readonly (readonly [PeriodLength, number])[] = [
  ['week', 10],
  ['month', 45],
  ['quarter', 125],
  ['half-year', 215],
];

/** The length of a stretch that no words name: a report window, or from the day work was given to the day it is due. */
export function lengthOfSpan(from: LocalDate, to: LocalDate): PeriodLength {
  const days = daysBetween(from, to);
  return LONGEST.find(([, longest]) => days <= longest)?.[0] ?? 'year';
}
