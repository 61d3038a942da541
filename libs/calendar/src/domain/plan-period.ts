import { addDays, dateOf, lastDayOfMonth, type LocalDate } from './local-date.js';

/**
 * A calendar period of a plan: a task of "Quý I" is due on 31 March. Never the data window of a report (report-window.ts).
 * `first-months` is the year's first `index` months ("9 tháng đầu năm").
 */
export interface PlanPeriod {
  unit: 'month' | 'quarter' | 'half' | 'first-months' | 'year';
  year: number;
  /** Month 1–12, quarter 1–4, half 1–2, number of first months 1–12; 1 for a year. */
  index: number;
}

export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

export function planPeriod(period: PlanPeriod): DayRange {
  const [first, last] = monthsOf(period);
  return { from: dateOf(period.year, first, 1), to: lastDayOfMonth(period.year, last) };
}

/** The first and last month, 1–12. */
export function monthsOf({ unit, index }: PlanPeriod): [number, number] {
  switch (unit) {
    case 'month':
      return [index, index];
    case 'quarter':
      return [index * 3 - 2, index * 3];
    case 'half':
      return [index * 6 - 5, index * 6];
    case 'first-months':
      return [1, index];
    case 'year':
      return [1, 12];
  }
}

/** One begins on the day after the other ends. */
export function follows(earlier: PlanPeriod, later: PlanPeriod): boolean {
  return addDays(planPeriod(earlier).to, 1) === planPeriod(later).from;
}

const PERIODS_IN_YEAR = { month: 12, quarter: 4, half: 2, year: 1 } as const;

export function periodsOfYear(unit: keyof typeof PERIODS_IN_YEAR, year: number): PlanPeriod[] {
  return Array.from({ length: PERIODS_IN_YEAR[unit] }, (_, at) => ({ unit, year, index: at + 1 }));
}
