import { convertIcsCalendar, convertIcsText, type IcsDateObject, type IcsEvent } from 'ts-ics';

export type ReadCalendar = ReturnType<typeof readCalendar>;

/** An iCalendar file as a library reads it that knows nothing of ours; throws at what is none. */
export function readCalendar(text: string) {
  refuseUnsound(text);
  const { version, method, name, timezones = [], events = [] } = convertIcsCalendar(undefined, text);
  return {
    ...{ version, method },
    // The library leaves the escapes of this one in.
    name: convertIcsText(undefined, { value: name ?? '' }),
    timeZones: timezones.map(({ id }) => id),
    events: events.map(readEvent),
  };
}

function readEvent({ uid, summary, description, status, sequence, url, ...event }: IcsEvent) {
  return {
    ...{ uid, summary, description, status, sequence, url, transparency: event.timeTransparent },
    ...{ start: timeOf(event.start), end: timeOf(event.end) },
    ...{ stamped: timeOf(event.stamp), changed: timeOf(event.lastModified) },
  };
}

/** 2026-03-31 where the file says a day, 2026-03-31T00:00:00.000Z where it says an instant. */
function timeOf(time: IcsDateObject | null | undefined): string | undefined {
  const instant = time?.date.toISOString();
  return time?.type === 'DATE' ? instant?.slice(0, 10) : instant;
}

const CONTENT_LINE = /^[A-Z\d-]+(?:;[A-Z\d-]+=[^";:]+)*:[^\r\n]*$/;

/** The library guesses on where calendar programs give up: a line that is no property, a component left open. */
function refuseUnsound(text: string): void {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  if (lines.pop() !== '') throw new Error('The last line has no end.');
  const open: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!CONTENT_LINE.test(line)) throw new Error(`Not a property: ${JSON.stringify(line)}`);
    if (line.startsWith('BEGIN:')) open.push(line.slice('BEGIN:'.length));
    if (open[0] !== 'VCALENDAR') throw new Error(`Outside of the calendar: ${JSON.stringify(line)}`);
    if (line.startsWith('END:') && open.pop() !== line.slice('END:'.length)) throw new Error(`Out of turn: ${line}`);
    if (open.length === 0 && index < lines.length - 1) throw new Error('More than one calendar.');
  }
  if (lines.length === 0 || open.length > 0) throw new Error('The calendar does not end.');
}
