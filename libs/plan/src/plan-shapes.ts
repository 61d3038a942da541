import type { PlanAnswer, PlanArea, PlanDetail, PlanListItem, PlanTask } from '#contracts';
import { isOpen } from './domain/task-draft.js';
import type { PlanAnswerEntity } from './plan-answer.entity.js';
import type { PlanAreaEntity } from './plan-area.entity.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { PlanEntity } from './plan.entity.js';

interface Parts {
  readonly areas: PlanArea[];
  readonly tasks: PlanTask[];
  readonly answers: PlanAnswer[];
}

export function detailOf(item: PlanListItem, plan: PlanEntity, { areas, tasks, answers }: Parts): PlanDetail {
  const { targets, duties, reporting, issues } = plan.extras;
  return {
    ...item,
    rollPolicy: plan.rollPolicy,
    standingAgencyId: plan.standingAgencyId,
    areas,
    taskList: [...tasks.filter(isOpen), ...tasks.filter((task) => !isOpen(task))],
    answers,
    ...{ targets: [...targets], duties: [...duties], reporting: [...reporting] },
    issues: issues.map(({ code, message, lines = [] }) => ({ code, message, lines: [...lines] })),
  };
}

export function areaOf(
  { code, name, coordinatorAgencyId }: PlanAreaEntity,
  tasks: readonly PlanTaskEntity[],
): PlanArea {
  return { code, name, coordinatorAgencyId, tasks: tasks.filter((task) => task.areaCode === code).length };
}

export function taskOf(entity: PlanTaskEntity): PlanTask {
  const { id, position, areaCode, row, objective, task, activity, deliverable, deadlineText, deadline } = entity;
  const { leadNames, leads, coordinating, lines, doubts, followUp, excluded, excludeReason, settledAt } = entity;
  return {
    ...{ id, position, areaCode, row, objective, task, activity, deliverable, deadlineText, deadline: { ...deadline } },
    ...{ leadNames: [...leadNames], leads: [...leads], coordinating: [...coordinating], lines: [...lines] },
    ...{ doubts: [...doubts], followUp, excluded, excludeReason, settledAt: settledAt?.toISOString() ?? null },
  };
}

export function answerOf(entity: PlanAnswerEntity): PlanAnswer {
  const { taskId, field, old, new: chosen, reason, answeredAt, answeredBy } = entity;
  return { taskId, field, old, new: chosen, reason, answeredAt: answeredAt.toISOString(), answeredBy };
}
