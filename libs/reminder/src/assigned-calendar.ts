import type { ReminderFacts } from '#assignment';
import { dutyCalendar } from '#feed';
import type { LetterAttachment } from '#mail';

export interface AssignedCalendarOf {
  readonly recipientName: string;
  readonly year: number;
  readonly publicUrl: string;
}

/** The days of a letter of publication as a file for the recipient's calendar: all of them, also where the letter is cut. */
export function assignedCalendar(of: AssignedCalendarOf, facts: readonly ReminderFacts[]): LetterAttachment[] {
  const dated = facts.filter(({ due }) => due !== null);
  if (dated.length === 0) return [];
  const name = `Hạn việc năm ${String(of.year)}: ${of.recipientName}`;
  const duties = dated.map((fact) => ({ ...fact, changedAt: fact.assignedAt.getTime() }));
  const text = dutyCalendar(name, duties, of.publicUrl);
  return [
    { name: `han-viec-${String(of.year)}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) },
  ];
}
