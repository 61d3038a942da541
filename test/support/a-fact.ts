import { localDate, type LocalDate } from '#calendar';
import type { AssignmentFact, ReportFact } from '#summary';

type Days<T> = {
  [K in keyof T]: T[K] extends LocalDate ? string : T[K] extends LocalDate | null ? string | null : T[K];
};

interface FactChanges extends Partial<
  Days<Omit<AssignmentFact, 'reports' | 'extensions' | 'due' | 'dueOriginal' | 'dueNominal'>>
> {
  /** Nominal, original and present day at once. */
  readonly due?: string | null;
  readonly extensions?: readonly { grantedOn: string; due: string }[];
  readonly reports?: readonly ReportFact[];
}

const dayOf = (day: string | null | undefined): LocalDate | null => (day ? localDate(day) : null);

/** One assignment of the small cast, published on the first working day of 2023. */
export function aFact(changes: FactChanges = {}): AssignmentFact {
  const {
    due = '2023-03-31',
    extensions = [],
    publishedOn = '2023-01-03',
    triggeredOn,
    cancelledOn,
    ...rest
  } = changes;
  const task = rest.task ?? 1;
  const agency = rest.agency ?? 'Sở A';
  const granted = extensions.map((each) => ({ grantedOn: localDate(each.grantedOn), due: localDate(each.due) }));
  return {
    assignmentId: `${task}/${agency}`,
    task,
    row: String(task),
    title: `Nhiệm vụ ${task}`,
    area: 'I',
    areaName: 'Chỉ đạo, điều hành',
    agency,
    reports: [],
    ...rest,
    publishedOn: localDate(publishedOn),
    dueNominal: dayOf(due),
    dueOriginal: dayOf(due),
    due: granted.at(-1)?.due ?? dayOf(due),
    extensions: granted,
    triggeredOn: dayOf(triggeredOn),
    cancelledOn: dayOf(cancelledOn),
  };
}

/** A completion report: sent, and perhaps decided. */
export function aReport(
  sentOn: string,
  decision: ReportFact['decision'] = null,
  decidedOn: string | null = null,
): ReportFact {
  return { sentOn: localDate(sentOn), decision, decidedOn: dayOf(decidedOn) };
}
