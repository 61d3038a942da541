import { type LocalDate, rollDay, type RollPolicy, type WorkingCalendar } from '#calendar';

export interface DatedDuty {
  /** As the document says, before any roll. */
  readonly dueNominal: LocalDate | null;
  /** The day an extension was granted to, before the roll; null: none stands. */
  readonly extendedTo: LocalDate | null;
  readonly dueOriginal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly exclusive: boolean;
  readonly rollPolicy: RollPolicy;
}

export interface MovedDay {
  readonly due: LocalDate;
  readonly dueOriginal: LocalDate | null;
  /** Text, roll and basis, for a person. */
  readonly explanation: string;
}

/**
 * The effective day under a calendar, where it is another than the one that stands; null: nothing moves. The first day of the duty
 * ("gốc") follows as long as it is the same day: it was rolled from the same words. One that was left behind by an extension or an
 * amendment is history and stays.
 */
export function recomputeDue(duty: DatedDuty, calendar: WorkingCalendar): MovedDay | null {
  const { dueNominal, extendedTo, dueOriginal, due, rollPolicy: policy } = duty;
  if (due === null) return null;
  // "Trước ngày" is a word of the document; an extension names its last day.
  const exclusive = extendedTo === null && duty.exclusive;
  const { effective, explanation } = rollDay(extendedTo ?? dueNominal ?? due, calendar, { policy, exclusive });
  if (effective === due) return null;
  return { due: effective, dueOriginal: dueOriginal === due ? effective : dueOriginal, explanation };
}

const AGAIN = ' Tính lại theo lịch làm việc: ';

/** The sentence of a day with the roll that now holds; an earlier recalculation gives way. */
export function sayRecomputed(explanation: string, moved: MovedDay): string {
  const [words = ''] = explanation.split(AGAIN);
  return `${words}${AGAIN}${moved.explanation}.`;
}
