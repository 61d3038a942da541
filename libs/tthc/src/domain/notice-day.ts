import type { LocalDate, WorkingCalendar } from '#calendar';
import type { NoticeSetting, TthcMonth, TthcSetting } from '#contracts';
import { monthAfter, spanOfMonth } from './tthc-window.js';

/** Ten years: an office that names a first month long past does not make the sweep run away. */
const MONTHS_AT_MOST = 120;

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
