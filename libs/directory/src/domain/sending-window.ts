import { addDays, epochOfLocalDate, type LocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';
import type { MailWindow } from './mail-setting.js';

const MINUTE_MS = 60_000;

/** The moment of the morning digest of a day, in milliseconds since 1970. */
export function morningOf(day: LocalDate, window: MailWindow): number {
  return epochOfLocalDate(day) + window.opens * MINUTE_MS;
}

/** The first working morning later than the given moment. */
export function nextMorning(after: number, window: MailWindow, calendar: WorkingCalendar): number {
  const today = localDateOfEpoch(after);
  const first = after < morningOf(today, window) ? today : addDays(today, 1);
  return morningOf(calendar.nextWorkingDay(first), window);
}

/** May a letter leave now? */
export function isOpen(now: number, window: MailWindow, calendar: WorkingCalendar): boolean {
  const today = localDateOfEpoch(now);
  const closes = epochOfLocalDate(today) + window.closes * MINUTE_MS;
  return calendar.isWorkingDay(today) && now >= morningOf(today, window) && now < closes;
}

/** Now where a letter may leave now, else the next working morning. */
export function nextOpening(now: number, window: MailWindow, calendar: WorkingCalendar): number {
  return isOpen(now, window, calendar) ? now : nextMorning(now, window, calendar);
}
