import { addDays, dateOfDayNumber, type LocalDate } from '#calendar';
import { contentLine, escapeText } from './content-line.js';

/** One all-day entry. */
export interface CalendarEvent {
  /** Stays the same for as long as the entry lives: calendars replace by it. */
  readonly uid: string;
  readonly day: LocalDate;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  /** An absolute address. */
  readonly url: string;
  readonly isCancelled: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly changedAt: number;
}

export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/** How often a calendar that follows the address should look. */
const REFRESH = 'PT4H';

/**
 * iCalendar (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986). Days go out as days, not as instants; there is no METHOD: nobody is
 * invited, and DTSTAMP then says when an entry last changed (§3.8.7.2).
 */
export function calendarFile({ name, events }: CalendarFile): string {
  const title = escapeText(name);
  return lines(
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Don Doc//Don Doc//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', title],
    ['X-WR-CALNAME', title],
    ['X-WR-TIMEZONE', ZONE],
    ['REFRESH-INTERVAL;VALUE=DURATION', REFRESH],
    ['X-PUBLISHED-TTL', REFRESH],
  ).concat(timeZone, ...events.map(eventLines), lines(['END', 'VCALENDAR']));
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** A calendar holds at least one component (RFC 5545 §3.4), also while nothing is due. */
const timeZone = lines(
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', ZONE],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19750613T000000'],
  ['TZOFFSETFROM', '+0700'],
  ['TZOFFSETTO', '+0700'],
  ['TZNAME', '+07'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
);

/** DTEND of an all-day entry is the first day that no longer belongs to it. */
function eventLines(event: CalendarEvent): string {
  const changed = utcStamp(event.changedAt);
  return lines(
    ['BEGIN', 'VEVENT'],
    ['UID', event.uid],
    ['DTSTAMP', changed],
    ['LAST-MODIFIED', changed],
    ['SEQUENCE', String(event.sequence)],
    ['DTSTART;VALUE=DATE', compact(event.day)],
    ['DTEND;VALUE=DATE', compact(addDays(event.day, 1))],
    ['SUMMARY', escapeText(event.summary)],
    ['DESCRIPTION', escapeText(event.description)],
    ['URL;VALUE=URI', event.url],
    ['STATUS', event.isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  );
}

function lines(...pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs.map(([name, value]) => contentLine(name, value)).join('');
}

function compact(day: LocalDate): string {
  return day.replaceAll('-', '');
}

function utcStamp(epochMs: number): string {
  const seconds = Math.floor(epochMs / 1_000);
  const ofDay = seconds % SECONDS_IN_DAY;
  const time = [Math.floor(ofDay / 3_600), Math.floor(ofDay / 60) % 60, ofDay % 60];
  const day = compact(dateOfDayNumber(Math.floor(seconds / SECONDS_IN_DAY)));
  return `${day}T${time.map((part) => String(part).padStart(2, '0')).join('')}Z`;
}

const SECONDS_IN_DAY = 86_400;
