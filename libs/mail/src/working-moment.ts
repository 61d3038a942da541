import { instantAt, localDateOf, vietnamCalendar } from '#calendar';

/** Local time at which letters put off over a day off go out. */
const MORNING = '07:30';

/** No letter leaves on a day off: what falls there waits for the next working morning. */
export function workingMoment(at: Date): Date {
  const day = localDateOf(at);
  return vietnamCalendar.isWorkingDay(day) ? at : instantAt(vietnamCalendar.nextWorkingDay(day), MORNING);
}
