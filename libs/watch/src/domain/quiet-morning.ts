import { epochOfLocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';

/** Minutes after local midnight. */
interface Window {
  readonly opens: number;
}

/** Time for the morning's digests to be written before anybody says that there are none. */
const AFTER_OPENING_MS = 15 * 60_000;
/** Later than this "sáng nay" would be late news. */
const LATEST_MS = 3 * 60 * 60_000;

/** The moment at which the window opened, when now is the time to say that the morning is quiet; else null. Milliseconds since 1970. */
export function quietMorningOf(now: number, window: Window, calendar: WorkingCalendar): number | null {
  const today = localDateOfEpoch(now);
  const opened = epochOfLocalDate(today) + window.opens * 60_000;
  const isTime = now >= opened + AFTER_OPENING_MS && now < opened + LATEST_MS;
  return isTime && calendar.isWorkingDay(today) ? opened : null;
}
