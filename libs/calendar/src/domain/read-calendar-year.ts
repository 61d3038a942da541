import { localDate, yearOf } from './local-date.js';
import type { CalendarStatus, CalendarYear, SpecialDay, SpecialDayKind } from './working-calendar.js';

interface CalendarFile {
  year: number;
  version: string;
  status: string;
  days: { date: string; kind: string; name: string; basis: string; status: string }[];
}

const KINDS: readonly string[] = ['holiday', 'compensatory', 'swapped-off', 'swapped-work'] satisfies SpecialDayKind[];
const STATUSES: readonly string[] = ['official', 'provisional'] satisfies CalendarStatus[];

/** A wrong data file stops the start: a silent gap here would move deadlines. */
export function readCalendarYear(file: CalendarFile): CalendarYear {
  if (!isStatus(file.status)) throw new Error(`Calendar ${file.year}: unknown status ${file.status}`);
  const days = file.days.map((day) => readDay(file.year, day));
  if (new Set(days.map((day) => day.date)).size !== days.length) throw new Error(`Calendar ${file.year}: a day twice`);
  return { year: file.year, version: file.version, status: file.status, days };
}

function readDay(year: number, day: CalendarFile['days'][number]): SpecialDay {
  const date = localDate(day.date);
  if (yearOf(date) !== year) throw new Error(`Calendar ${year}: ${day.date} belongs to another year`);
  if (!isKind(day.kind)) throw new Error(`Calendar ${day.date}: unknown kind ${day.kind}`);
  if (!isStatus(day.status)) throw new Error(`Calendar ${day.date}: unknown status ${day.status}`);
  if (day.basis.trim() === '') throw new Error(`Calendar ${day.date}: no legal basis`);
  return { date, kind: day.kind, name: day.name, basis: day.basis, status: day.status };
}

function isKind(kind: string): kind is SpecialDayKind {
  return KINDS.includes(kind);
}

function isStatus(status: string): status is CalendarStatus {
  return STATUSES.includes(status);
}
