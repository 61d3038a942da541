import { dateOf, daysInMonth, type LocalDate } from '../local-date.js';
import type { PeriodLength } from '../period-length.js';
import { monthsOf, periodsOfYear, planPeriod, type PlanPeriod } from '../plan-period.js';
import type { WorkingCalendar } from '../working-calendar.js';
import type { DeadlineRule, Moment, MonthDay, Recurrence, RecurringWhen, SimpleRule, Target } from './deadline-rule.js';
import { dueDay, firstDayOf, shiftedBy } from './moment.js';

export interface DueDate {
  /** The last allowed day, before any roll. */
  day: LocalDate;
  exclusive: boolean;
  /** What the day closes; null: a day that is named by itself. */
  period: PeriodLength | null;
}

/** Every due day of a rule, in order, each once. */
export function resolveDueDates(rule: DeadlineRule, planYear: number, calendar: WorkingCalendar): DueDate[] {
  if (rule.kind === 'compound') return inOrder(rule.parts.flatMap((part) => dueOf(part.rule, planYear, calendar)));
  return inOrder(dueOf(rule, planYear, calendar));
}

/** First day of the window, where the text gives one. */
export function windowStart(rule: DeadlineRule): LocalDate | null {
  if (rule.kind === 'continuous') return rule.from && firstDayOf(rule.from);
  const from = rule.kind === 'fixed' ? rule.targets[0]?.from : null;
  return from ? firstDayOf(from) : null;
}

function dueOf(rule: SimpleRule, planYear: number, calendar: WorkingCalendar): DueDate[] {
  if (rule.kind === 'fixed') {
    return rule.targets.map((target) => ofTarget(target, calendar));
  }
  if (rule.kind !== 'recurring') return [];
  const year = Number.isInteger(rule.year) ? rule.year : planYear;
  return recurringDays(rule.when, rule.recurrence, year, calendar);
}

function ofTarget(target: Target, calendar: WorkingCalendar): DueDate {
  return { day: dueDay(target, calendar), exclusive: target.bound === 'before', period: lengthOfMoment(target.until) };
}

function lengthOfMoment(moment: Moment): PeriodLength | null {
  switch (moment.type) {
    case 'period':
    case 'edge':
      return lengthOfPeriod(moment.period);
    case 'week':
      return 'week';
    case 'day':
    case 'days-after':
      return null;
  }
}

function lengthOfPeriod({ unit }: PlanPeriod): PeriodLength {
  if (unit === 'half') return 'half-year';
  return unit === 'first-months' ? 'year' : unit;
}

function recurringDays(
  when: RecurringWhen,
  recurrence: Recurrence | null,
  year: number,
  calendar: WorkingCalendar,
): DueDate[] {
  switch (when.type) {
    case 'targets':
      return when.targets.map((target) => ofTarget(target, calendar));
    case 'month-days':
      return periodsOf(recurrence, year).flatMap((period) =>
        when.days.map((day) => ({
          day: shiftedBy(when.bound, monthDay(period, day)),
          exclusive: when.bound === 'before',
          period: lengthOfPeriod(period),
        })),
      );
    case 'period-end':
      if (recurrence === 'twice-monthly') return halfMonths(year);
      return periodsOf(recurrence, year).map((period) => {
        return { day: planPeriod(period).to, exclusive: false, period: lengthOfPeriod(period) };
      });
  }
}

function periodsOf(recurrence: Recurrence | null, year: number): PlanPeriod[] {
  switch (recurrence) {
    case 'monthly':
    case 'twice-monthly':
      return periodsOfYear('month', year);
    case 'quarterly':
      return periodsOfYear('quarter', year);
    case 'semiannual':
      return periodsOfYear('half', year);
    case 'nine-month':
      return [{ unit: 'first-months', year, index: 9 }];
    case 'annual':
    case 'every-2-years':
      return periodsOfYear('year', year);
    case 'daily':
    case 'weekly':
    case 'listed':
    case null:
      return [];
  }
}

function halfMonths(year: number): DueDate[] {
  return periodsOfYear('month', year).flatMap((month) =>
    [dateOf(year, month.index, 15), planPeriod(month).to].map((day) => ({ day, exclusive: false, period: 'week' })),
  );
}

/** A day that the month lacks ("ngày 31") is its last. */
function monthDay(period: PlanPeriod, { day, place }: MonthDay): LocalDate {
  const [first, last] = monthsOf(period);
  const middle = first + Math.floor((last - first) / 2);
  const month = { first, middle, last, after: last + 1 }[place];
  const year = month > 12 ? period.year + 1 : period.year;
  const index = month > 12 ? month - 12 : month;
  const length = daysInMonth(year, index);
  return dateOf(year, index, day === 'last' ? length : Math.min(Math.max(day, 1), length));
}

function inOrder(dates: readonly DueDate[]): DueDate[] {
  const byDay = new Map<LocalDate, DueDate>();
  for (const date of dates) {
    const same = byDay.get(date.day);
    byDay.set(date.day, same && same.exclusive ? same : date);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
