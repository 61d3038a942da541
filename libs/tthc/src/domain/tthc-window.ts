import { addDays, dateOf, type LocalDate, type WorkingCalendar } from '#calendar';
import type { TthcMonth, TthcSetting, TthcWindow, TthcWindowKind } from '#contracts';

/** What holds until an office sets its own. */
export const DEFAULT_SETTING: TthcSetting = Object.freeze({
  windowKind: 'calendar-month',
  dueWorkingDays: 5,
  firstMonth: null,
  owingGroupIds: [],
  receiverAgencyId: null,
});

export interface DaySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Day of the month before on which a window opens; it ends on the day before that of its own month. */
const OPENING_DAY: Readonly<Record<Exclude<TthcWindowKind, 'calendar-month'>, number>> = { '21-20': 21, '15-14': 15 };

/** Which days' files a month's return counts. */
export function spanOfMonth(kind: TthcWindowKind, month: TthcMonth): DaySpan {
  const first = dateOf(...partsOf(month), 1);
  if (kind === 'calendar-month') return { from: first, to: addDays(dateOf(...partsOf(monthAfter(month)), 1), -1) };
  const opening = OPENING_DAY[kind];
  return { from: dateOf(...partsOf(monthBefore(month)), opening), to: dateOf(...partsOf(month), opening - 1) };
}

/** @param today decides whether the month may be handed in: from its last day on, as offices close their books in the afternoon. */
export function windowOf(
  { windowKind, dueWorkingDays }: Pick<TthcSetting, 'windowKind' | 'dueWorkingDays'>,
  month: TthcMonth,
  calendar: Pick<WorkingCalendar, 'addWorkingDays'>,
  today: LocalDate,
): TthcWindow {
  const { from, to } = spanOfMonth(windowKind, month);
  const standing = today < from ? 'future' : today < to ? 'running' : 'open';
  return { month, from, to, due: calendar.addWorkingDays(to, dueWorkingDays), standing };
}

/** The month whose window holds a day. */
export function monthOfDay(kind: TthcWindowKind, day: LocalDate): TthcMonth {
  const month = day.slice(0, 7);
  return day > spanOfMonth(kind, month).to ? monthAfter(month) : month;
}

export function monthBefore(month: TthcMonth): TthcMonth {
  return shifted(month, -1);
}

export function monthAfter(month: TthcMonth): TthcMonth {
  return shifted(month, 1);
}

/** `2026-03` → "03/2026". */
export function sayMonth(month: TthcMonth): string {
  const [year = '', number = ''] = month.split('-');
  return `${number}/${year}`;
}

function shifted(month: TthcMonth, by: number): TthcMonth {
  const [year, number] = partsOf(month);
  const count = year * 12 + number - 1 + by;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function partsOf(month: TthcMonth): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
