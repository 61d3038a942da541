import type { AmendmentCounts, PlanVersionRow } from '#contracts';
import type { PlanDifference } from './domain/amend/plan-difference.js';
import { titleOf } from './domain/task-draft.js';
import type { PlanTaskEntity } from './plan-task.entity.js';

export function versionRowOf(task: PlanTaskEntity): PlanVersionRow {
  const { id, position, areaCode, row, deliverable, deadlineText, deadline, leads } = task;
  return {
    ...{ id, position, areaCode, row, title: titleOf(task), deliverable, deadlineText },
    due: [...new Set([...deadline.due, ...deadline.parts.flatMap(({ due }) => due)])],
    leads: leads.map(({ name, scope }) => (scope === null ? name : `${name} (${scope})`)),
  };
}

export function countsOf(difference: PlanDifference<PlanTaskEntity>): AmendmentCounts {
  const count = (kind: string) => difference.filter((entry) => entry.kind === kind).length;
  const moved = difference.filter((entry) => entry.kind === 'changed' && entry.changes.includes('deadline')).length;
  const [added, dropped, changed] = [count('added'), count('dropped'), count('changed')];
  return { added, dropped, changed, moved, unchanged: count('unchanged') };
}

/** Which row of the plan in force each row of an amendment stands for, as far as that is settled. */
export function settledPairs(rows: readonly PlanTaskEntity[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ id, amendsTaskId, pairing }) =>
      amendsTaskId === null || pairing === 'unsure' ? [] : [[id, amendsTaskId] as const],
    ),
  );
}
