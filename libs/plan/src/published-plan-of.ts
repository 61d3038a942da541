import { localDateOf } from '#calendar';
import type { PublishedPlan, PublishedRegime, PublishedTask } from './domain/published-plan.js';
import { titleOf } from './domain/task-draft.js';
import type { PlanAreaEntity } from './plan-area.entity.js';
import type { PlanFindingEntity } from './plan-finding.entity.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { PlanEntity } from './plan.entity.js';

export interface PlanRows {
  readonly areas: readonly PlanAreaEntity[];
  readonly tasks: readonly PlanTaskEntity[];
  readonly findings: readonly PlanFindingEntity[];
}

/** The plan as the assignment room expands it; `standingAgencyId` is given apart, for a draft may not have one yet. */
export function publishedPlanOf(
  plan: PlanEntity,
  { areas, tasks, findings }: PlanRows,
  publishedAt: Date,
): Omit<PublishedPlan, 'standingAgencyId'> {
  const { id: planId, tenantId, planYear, title, number, issuer, issuedOn, rollPolicy } = plan;
  const confirmed = findings.filter(({ status }) => status === 'confirmed');
  const last = Math.max(0, ...tasks.map(({ position }) => position));
  return {
    ...{ planId, tenantId, planYear, title, number, issuer, issuedOn, rollPolicy },
    publishedOn: localDateOf(publishedAt),
    areas: areas.map(({ code, name, coordinatorAgencyId }) => ({ code, name, coordinatorAgencyId })),
    tasks: [...tasks.map(taskOf), ...confirmed.flatMap((finding) => dutyOf(finding, last))],
    regimes: confirmed.flatMap((finding) => regimeOf(finding, last)),
  };
}

function taskOf(task: PlanTaskEntity): PublishedTask {
  const { id: taskId, position, row, areaCode, deliverable, deadlineText, deadline } = task;
  const { followUp, leads, coordinating } = task;
  const title = titleOf(task);
  return { taskId, position, row, areaCode, title, deliverable, deadlineText, deadline, followUp, leads, coordinating };
}

/** A confirmed sentence of the prose is a task like any other, after those of the table. */
function dutyOf({ id, kind, position, text, deadlineText, deadline, leads }: PlanFindingEntity, last: number) {
  if (kind !== 'duty' || deadline === null) return [];
  const of = { row: null, areaCode: null, deliverable: null, coordinating: [], followUp: 'report-windows' } as const;
  const duty: PublishedTask = {
    taskId: id,
    position: last + position,
    title: text,
    deadlineText,
    deadline,
    leads,
    ...of,
  };
  return [duty];
}

function regimeOf(finding: PlanFindingEntity, last: number): PublishedRegime[] {
  const { id: findingId, kind, position, leads, to, periods, deadline, deadlineText: dueRule } = finding;
  return kind === 'regime' ? [{ findingId, position: last + position, leads, to, periods, dueRule, deadline }] : [];
}
