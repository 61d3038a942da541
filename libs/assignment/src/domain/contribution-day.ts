import { addDays, type LocalDate, type WorkingCalendar } from '#calendar';

export interface CalledFor {
  /** Effective day of the agency that leads. */
  readonly due: LocalDate;
  /** The day on which the supporting agencies are asked. */
  readonly askedOn: LocalDate;
  /** Working days before the lead's day. */
  readonly daysBefore: number;
}

/**
 * The last day on which a contribution is of use to the lead: so many working days before the lead's own, never before the day after it
 * was asked for, never after the lead's day. Null: it is too late to ask.
 */
export function contributionDay({ due, askedOn, daysBefore }: CalledFor, calendar: WorkingCalendar): LocalDate | null {
  const tomorrow = addDays(askedOn, 1);
  if (tomorrow > due) return null;
  const working = calendar.nextWorkingDay(tomorrow);
  const soonest = working > due ? tomorrow : working;
  const wanted = calendar.addWorkingDays(due, -daysBefore);
  return wanted < soonest ? soonest : wanted;
}
