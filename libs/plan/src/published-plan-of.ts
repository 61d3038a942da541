import { localDateOf } from '#calendar';
import type { PublishedPlan, PublishedTask } from './domain/published-plan.js';
import { titleOf } from './domain/task-draft.js';
import type { PlanAreaEntity } from './plan-area.entity.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { PlanEntity } from './plan.entity.js';

/** The plan as the assignment room expands it; `standingAgencyId` is given apart, for a draft may not have one yet. */
export function publishedPlanOf(
  plan: PlanEntity,
  areas: readonly PlanAreaEntity[],
  tasks: readonly PlanTaskEntity[],
  publishedAt: Date,
): Omit<PublishedPlan, 'standingAgencyId'> {
  const { id: planId, tenantId, planYear, title, number, issuer, issuedOn, rollPolicy } = plan;
  return {
    ...{
      planId,
      tenantId,
      planYear,
      title,
      number,
      issuer,
      issuedOn,
      rollPolicy,
      publishedOn: localDateOf(publishedAt),
    },
    areas: areas.map(({ code, name, coordinatorAgencyId }) => ({ code, name, coordinatorAgencyId })),
    tasks: tasks.map(taskOf),
  };
}

function taskOf(task: PlanTaskEntity): PublishedTask {
  const {
    id: taskId,
    position,
    row,
    areaCode,
    deliverable,
    deadlineText,
    deadline,
    followUp,
    leads,
    coordinating,
  } = task;
  const title = titleOf(task);
  return { taskId, position, row, areaCode, title, deliverable, deadlineText, deadline, followUp, leads, coordinating };
}
