import type { LocalDate } from '#calendar';
import type { LetterItem } from '#contracts';
import type { AssignedDuty } from '#mail';

/** One assignment as the letter of publication tells it. */
export interface AssignedFact {
  readonly assignmentId: string;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly awaitsTrigger: boolean;
}

/** Tasks in the order of the plan, each with its days in order of time. */
export function groupDuties(facts: readonly AssignedFact[]): AssignedDuty[] {
  const duties = new Map<string, { row: string | null; title: string; occurrences: AssignedFact[] }>();
  for (const fact of [...facts].sort(byPlan)) {
    const key = `${String(fact.taskPosition)}|${fact.title}`;
    const duty = duties.get(key) ?? { row: fact.row, title: fact.title, occurrences: [] };
    duty.occurrences.push(fact);
    duties.set(key, duty);
  }
  return [...duties.values()].map(({ row, title, occurrences }) => ({
    row,
    title,
    occurrences: occurrences.map(({ assignmentId, due, awaitsTrigger }) => ({ assignmentId, due, awaitsTrigger })),
  }));
}

export function assignedItems(facts: readonly AssignedFact[]): LetterItem[] {
  return [...facts].sort(byPlan).map(({ assignmentId, taskPosition: task, row, due }) => ({
    ...{ assignmentId, task, row, due, stage: 'assigned' },
  }));
}

/** A task without a date stands before its dated reports. */
function byPlan(a: AssignedFact, b: AssignedFact): number {
  return (
    a.taskPosition - b.taskPosition ||
    compare(a.due ?? '', b.due ?? '') ||
    compare(a.title, b.title) ||
    compare(a.assignmentId, b.assignmentId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
