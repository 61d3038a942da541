import { foldName } from '#directory';
import type { RowSelection } from '#contracts';
import { foldWording } from './questions.js';
import type { TaskDraft } from './task-draft.js';

/** The rows that one answer is meant for, in the order of the document; rows left out of the plan are not among them. */
export function selectRows<T extends TaskDraft & { readonly id: string }>(
  tasks: readonly T[],
  { taskIds, deadlineText, leadName, kind }: RowSelection,
): T[] {
  const ids = taskIds && new Set(taskIds);
  const wording = deadlineText && foldWording(deadlineText);
  const lead = leadName && foldName(leadName);
  return tasks
    .filter((task) => ids === undefined || ids.has(task.id))
    .filter((task) => wording === undefined || foldWording(task.deadlineText ?? '') === wording)
    .filter((task) => lead === undefined || task.leadNames.some((name) => foldName(name) === lead))
    .filter((task) => kind === undefined || task.deadline.kind === kind)
    .filter((task) => !task.excluded || ids !== undefined)
    .sort((one, other) => one.position - other.position);
}
