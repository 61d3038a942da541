export * from './domain/local-date.js';
export { instantAt, localDateOf } from './local-instant.js';
export {
  certaintyOf,
  workingCalendar,
  type CalendarStatus,
  type CalendarYear,
  type SpecialDay,
  type SpecialDayKind,
  type WorkingCalendar,
} from './domain/working-calendar.js';
export { readCalendarYear } from './domain/read-calendar-year.js';
export { revisedCalendar, vietnamCalendar } from './vietnam-calendar.js';
export { planPeriod, type DayRange, type PlanPeriod } from './domain/plan-period.js';
export * from './domain/report-window.js';
export { monthWindows, type NamedWindow, quarterWindow, quarterWindows } from './domain/named-windows.js';
export { rollDay, type RolledDay, type RollPolicy } from './domain/roll-day.js';
export { parseDeadline } from './domain/deadline/parse-deadline.js';
export { lengthOfSpan, type PeriodLength } from './domain/period-length.js';
export { resolveDueDates, type DueDate } from './domain/deadline/resolve-due-dates.js';
export { sayDeadline } from './domain/deadline/say-deadline.js';
export { sayDoubt } from './domain/deadline/say-doubt.js';
export type { DeadlineReading, DeadlineReadingPart } from './domain/deadline/deadline-reading.js';
export type * from './domain/deadline/deadline-rule.js';
export { readDeadline, type ReadDeadlineOptions } from './read-deadline.js';
