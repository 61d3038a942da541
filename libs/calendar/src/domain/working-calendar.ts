import { addDays, dateOf, weekday, yearOf, type LocalDate } from './local-date.js';

export type SpecialDayKind = 'holiday' | 'compensatory' | 'swapped-off' | 'swapped-work';
export type CalendarStatus = 'official' | 'provisional';

/** A day that departs from Monday-to-Friday, with the act that ordered it. */
export interface SpecialDay {
  date: LocalDate;
  kind: SpecialDayKind;
  name: string;
  basis: string;
  status: CalendarStatus;
}

export interface CalendarYear {
  year: number;
  version: string;
  status: CalendarStatus;
  days: readonly SpecialDay[];
}

export interface WorkingCalendar {
  covers(year: number): boolean;
  /** A year without data counts Monday to Friday and is provisional. */
  statusOf(year: number): CalendarStatus | 'unknown';
  versionOf(year: number): string | null;
  specialDay(date: LocalDate): SpecialDay | null;
  specialDays(year: number): readonly SpecialDay[];
  isWorkingDay(date: LocalDate): boolean;
  /** The day itself when it is a working day. */
  nextWorkingDay(date: LocalDate): LocalDate;
  previousWorkingDay(date: LocalDate): LocalDate;
  /** The first day is not counted (BLDS 2015 Đ.147). Negative counts go back. */
  addWorkingDays(date: LocalDate, days: number): LocalDate;
  countWorkingDays(from: LocalDate, to: LocalDate): number;
}

export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const special = new Map(years.flatMap((year) => year.days.map((day) => [day.date, day] as const)));

  const isWorkingDay = (date: LocalDate): boolean => {
    const day = special.get(date);
    return day ? day.kind === 'swapped-work' : weekday(date) <= 5;
  };
  const walk = (date: LocalDate, step: 1 | -1): LocalDate => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, step);
    return day;
  };

  const counted = countedDays(years, isWorkingDay);
  return {
    covers: (year) => byYear.has(year),
    statusOf: (year) => byYear.get(year)?.status ?? 'unknown',
    versionOf: (year) => byYear.get(year)?.version ?? null,
    specialDay: (date) => special.get(date) ?? null,
    specialDays: (year) => byYear.get(year)?.days ?? [],
    isWorkingDay,
    nextWorkingDay: (date) => walk(date, 1),
    previousWorkingDay: (date) => walk(date, -1),
    addWorkingDays: (date, days) => {
      const known = counted.shift(date, days);
      if (known !== null) return known;
      const step = days < 0 ? -1 : 1;
      let day = date;
      for (let left = Math.abs(days); left > 0; left -= 1) day = walk(addDays(day, step), step);
      return day;
    },
    countWorkingDays: (from, to) => {
      let count = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) count += isWorkingDay(day) ? 1 : 0;
      return count;
    },
  };
}

/** Years around those with data whose working days are counted once: a sweep asks for thousands. */
const MARGIN_YEARS = 2;

/** The working days of the covered years in order, so that counting is a look-up. Null where a day lies outside. */
function countedDays(years: readonly CalendarYear[], isWorkingDay: (date: LocalDate) => boolean) {
  const working: LocalDate[] = [];
  /** Where in `working` the first day at or after a day stands. */
  const place = new Map<LocalDate, number>();
  const covered = years.map(({ year }) => year);
  if (covered.length > 0) {
    const last = dateOf(Math.max(...covered) + MARGIN_YEARS, 12, 31);
    for (let day = dateOf(Math.min(...covered) - MARGIN_YEARS, 1, 1); day <= last; day = addDays(day, 1)) {
      place.set(day, working.length);
      if (isWorkingDay(day)) working.push(day);
    }
  }
  return {
    shift(date: LocalDate, days: number): LocalDate | null {
      const at = place.get(date);
      if (at === undefined || days === 0) return days === 0 ? date : null;
      const before = days > 0 && working[at] !== date ? at - 1 : at;
      return working[before + days] ?? null;
    },
  };
}

/** What a person should know about the certainty of a day: data may be missing or not yet announced. */
export function certaintyOf(calendar: WorkingCalendar, date: LocalDate): CalendarStatus | 'unknown' {
  return calendar.specialDay(date)?.status ?? calendar.statusOf(yearOf(date));
}
