/** A day in the local calendar of Vietnam, 'YYYY-MM-DD'. Branded: only this file makes one. */
export type LocalDate = string & { readonly localDate: unique symbol };

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAYS_IN_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01
const MS_IN_DAY = 86_400_000;
const MS_IN_HOUR = 3_600_000;
/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. */
export const VIETNAM_OFFSET_MS = 7 * MS_IN_HOUR;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isRealDay({ year, month, day }: DayParts): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function dateOf(year: number, month: number, day: number): LocalDate {
  if (!isRealDay({ year, month, day })) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(parts) ? (text as LocalDate) : null;
}

/** For days that are known to be well formed (constants, columns of the database). */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`Not a local date: ${text}`);
  return date;
}

export function partsOf(date: LocalDate): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil: years start in March, so leap days come last). */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

export function dateOfDayNumber(number: number): LocalDate {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The day of the same number, or the month's last where it has none. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from the first to the second: positive when the second is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: LocalDate): Weekday {
  const fromMonday = (((dayNumber(date) + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return (fromMonday + 1) as Weekday;
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return dateOf(year, month, daysInMonth(year, month));
}

/** The local day in which an instant (milliseconds since 1970, UTC) falls in Vietnam. */
export function localDateOfEpoch(epochMs: number): LocalDate {
  return dateOfDayNumber(Math.floor((epochMs + VIETNAM_OFFSET_MS) / MS_IN_DAY));
}

/** Midnight at the start of the local day, as milliseconds since 1970, UTC. */
export function epochOfLocalDate(date: LocalDate): number {
  return dayNumber(date) * MS_IN_DAY - VIETNAM_OFFSET_MS;
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

/** 31/3/2024, 02/9/2024: as NĐ 30/2020 writes days: a zero only before days under 10 and months 1 and 2. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day, 2)}/${month <= 2 ? pad(month, 2) : month}/${year}`;
}

const WEEKDAY_NAMES = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

export function formatWeekday(date: LocalDate): string {
  return WEEKDAY_NAMES[weekday(date)] ?? '';
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
