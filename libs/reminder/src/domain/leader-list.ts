import { addDays, type LocalDate, weekday, type WorkingCalendar } from '#calendar';
import type { ReminderPolicy } from './reminder-policy.js';
import type { DutyFacts } from './reminder-stage.js';

/** Monday, or the next working day of its week; a week without one has no list. */
export function isListDay(day: LocalDate, calendar: WorkingCalendar): boolean {
  if (!calendar.isWorkingDay(day)) return false;
  for (let back = 1; back < weekday(day); back += 1) if (calendar.isWorkingDay(addDays(day, -back))) return false;
  return true;
}

/** Working days that a duty is past its day, where that is long enough for the leader's list; else null. */
export function daysOnList(
  { leaderFrom }: ReminderPolicy,
  { standing, due }: DutyFacts,
  today: LocalDate,
  calendar: WorkingCalendar,
): number | null {
  if (leaderFrom === null || due === null || standing === 'closed' || standing === 'reported') return null;
  if (calendar.addWorkingDays(due, leaderFrom) > today) return null;
  return calendar.countWorkingDays(addDays(due, 1), today);
}
