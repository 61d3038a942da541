import type { DeadlineReading } from './domain/deadline/deadline-reading.js';
import { readWithCalendar } from './domain/deadline/read-with-calendar.js';
import type { RollPolicy } from './domain/roll-day.js';
import type { WorkingCalendar } from './domain/working-calendar.js';
import { vietnamCalendar } from './vietnam-calendar.js';

export interface ReadDeadlineOptions {
  planYear: number;
  calendar?: WorkingCalendar;
  roll?: RollPolicy;
}

/** A cell's words, read in a plan's year, as a person should see them: rule, days, doubts and the sentence that says why. */
export function readDeadline(
  text: string,
  { planYear, calendar = vietnamCalendar, roll }: ReadDeadlineOptions,
): DeadlineReading {
  return readWithCalendar(text, { planYear, calendar, ...(roll ? { roll } : {}) });
}
