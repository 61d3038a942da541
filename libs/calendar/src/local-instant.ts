import { epochOfLocalDate, localDateOfEpoch, type LocalDate } from './domain/local-date.js';

const MS_IN_MINUTE = 60_000;

export function localDateOf(instant: Date): LocalDate {
  return localDateOfEpoch(instant.getTime());
}

/** The instant of a wall-clock time ('07:30') on a local day; '24:00' is the end of the day. */
export function instantAt(date: LocalDate, time: string): Date {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  if (!match || minutes > 1440) throw new RangeError(`Not a time of day: ${time}`);
  return new Date(epochOfLocalDate(date) + minutes * MS_IN_MINUTE);
}
