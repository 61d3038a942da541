import { addDays, dateOf, daysInMonth, earlierOf, lastDayOfMonth, partsOf, type LocalDate } from '../local-date.js';
import { monthsOf, planPeriod, type PlanPeriod } from '../plan-period.js';
import type { WorkingCalendar } from '../working-calendar.js';
import type { Bound, Edge, Moment, Target } from './deadline-rule.js';

/** Last day that belongs to the moment. Only counting in working days asks the calendar. */
export function lastDayOf(moment: Moment, calendar: WorkingCalendar): LocalDate {
  switch (moment.type) {
    case 'day':
      return moment.date;
    case 'period':
      return planPeriod(moment.period).to;
    case 'edge':
      return edgeDay(moment.edge, moment.period);
    case 'week':
      return weekEnd(moment.month, moment.week);
    case 'days-after':
      return moment.working ? calendar.addWorkingDays(moment.start, moment.days) : addDays(moment.start, moment.days);
  }
}

export function firstDayOf(moment: Moment): LocalDate {
  switch (moment.type) {
    case 'day':
      return moment.date;
    case 'period':
      return planPeriod(moment.period).from;
    case 'edge':
      return edgeDay(moment.edge, moment.period);
    case 'week':
      return moment.week === 'last'
        ? addDays(weekEnd(moment.month, 'last'), -6)
        : dateOf(moment.month.year, moment.month.index, moment.week * 7 - 6);
    case 'days-after':
      return moment.start;
  }
}

/** The last allowed day: "trước quý II" ends on 31/3, "trước ngày D" on the day before D. */
export function dueDay({ bound, until }: Pick<Target, 'bound' | 'until'>, calendar: WorkingCalendar): LocalDate {
  if (bound === 'by') return lastDayOf(until, calendar);
  return addDays(until.type === 'days-after' ? lastDayOf(until, calendar) : firstDayOf(until), -1);
}

export function shiftedBy(bound: Bound, day: LocalDate): LocalDate {
  return bound === 'before' ? addDays(day, -1) : day;
}

/** BLDS 2015 Đ.146: start 1st, middle 15th, end last of a month; 1/1, 30/6, 31/12 of a year; quarters by the same pattern. */
function edgeDay(edge: Edge, period: PlanPeriod): LocalDate {
  const { from, to } = planPeriod(period);
  if (edge === 'start') return from;
  if (edge === 'end') return to;
  const [first, last] = monthsOf(period);
  if (first === last) return dateOf(period.year, first, 15);
  const months = last - first + 1;
  return months % 2 === 0
    ? lastDayOfMonth(period.year, first + months / 2 - 1)
    : dateOf(period.year, first + (months - 1) / 2, 15);
}

function weekEnd(month: PlanPeriod, week: number | 'last'): LocalDate {
  const last = lastDayOfMonth(month.year, month.index);
  return week === 'last'
    ? last
    : earlierOf(last, dateOf(month.year, month.index, Math.min(week * 7, daysInMonth(month.year, month.index))));
}

export function dayMoment(year: number, month: number, day: number): Moment {
  return { type: 'day', date: dateOf(year, month, day) };
}

export function monthOf(date: LocalDate): PlanPeriod {
  const { year, month } = partsOf(date);
  return { unit: 'month', year, index: month };
}
