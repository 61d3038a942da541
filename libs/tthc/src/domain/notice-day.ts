import { epochOfLocalDate, type LocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';
import type { NoticeSetting, TthcMonth, TthcSetting } from '#contracts';
import { monthAfter, spanOfMonth } from './tthc-window.js';

/** Ten years: an office that names a first month long past does not make the sweep run away. */
const MONTHS_AT_MOST = 120;
const MINUTE_MS = 60_000;

export interface NoticeTurn {
  readonly month: TthcMonth;
  /** The working day on which its notice is made. */
  readonly day: LocalDate;
}

type Rules = Pick<TthcSetting, 'windowKind' | 'firstMonth'> & Pick<NoticeSetting, 'workingDaysAfter'>;

/** Months that have ended before today, the oldest first, with the day of their notice: past, today or soon. */
export function noticeTurns(
  rules: Rules,
  today: LocalDate,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
): NoticeTurn[] {
  const { windowKind, firstMonth, workingDaysAfter } = rules;
  const turns: NoticeTurn[] = [];
  for (let month = firstMonth; month !== null && turns.length < MONTHS_AT_MOST; month = monthAfter(month)) {
    const { to } = spanOfMonth(windowKind, month);
    if (to >= today) break;
    turns.push({ month, day: calendar.addWorkingDays(to, workingDaysAfter) });
  }
  return turns;
}

/** Whether an office is at work: notices go out, and their letters with them, within the hours of letters on a working day. */
export function isOfficeHour(
  now: number,
  { opens, closes }: { readonly opens: number; readonly closes: number },
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): boolean {
  const today = localDateOfEpoch(now);
  const minute = (now - epochOfLocalDate(today)) / MINUTE_MS;
  return calendar.isWorkingDay(today) && minute >= opens && minute < closes;
}
