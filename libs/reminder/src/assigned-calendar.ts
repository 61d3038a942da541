import type { AmendedAssignment, ReminderFacts } from '#assignment';
import { type CalendarDuty, dutyCalendar } from '#feed';
import type { LetterAttachment } from '#mail';

export interface AssignedCalendarOf {
  readonly recipientName: string;
  readonly year: number;
  readonly publicUrl: string;
}

/** The days of a letter of publication as a file for the recipient's calendar: all of them, also where the letter is cut. */
export function assignedCalendar(of: AssignedCalendarOf, facts: readonly ReminderFacts[]): LetterAttachment[] {
  const duties = facts.map((fact) => ({ ...fact, changedAt: fact.assignedAt.getTime() }));
  return calendarOf(of, `Hạn việc năm ${String(of.year)}: ${of.recipientName}`, `han-viec-${String(of.year)}`, duties);
}

/**
 * What an amendment changes for the recipient, so that a calendar which took the first file follows: moved days in place of those before,
 * by the same UID, work that is no longer asked as cancelled.
 */
export function amendedCalendar(
  of: AssignedCalendarOf & { readonly version: number },
  changes: readonly AmendedAssignment[],
): LetterAttachment[] {
  const duties = changes.map(({ change, from, to, at, ...duty }): CalendarDuty => {
    const days = change === 'dropped' ? ({ due: from, state: 'superseded' } as const) : { due: to };
    return { ...duty, ...days, planYear: of.year, changedAt: at.getTime() };
  });
  const name = `Hạn việc điều chỉnh năm ${String(of.year)}: ${of.recipientName}`;
  return calendarOf(of, name, `han-viec-${String(of.year)}-dieu-chinh-${String(of.version)}`, duties);
}

function calendarOf(
  { publicUrl }: AssignedCalendarOf,
  name: string,
  file: string,
  duties: readonly CalendarDuty[],
): LetterAttachment[] {
  if (duties.every(({ due }) => due === null)) return [];
  const text = dutyCalendar(name, duties, publicUrl);
  return [{ name: `${file}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) }];
}
