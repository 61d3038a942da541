import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DerivedLinks, LinkedTask } from '#contracts';
import { titleOf } from './domain/task-draft.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import { PlanStore } from './plan.store.js';
import { TaskLinkStore } from './task-link.store.js';

/** A task of a derived plan in force, linked to a task above. */
export interface ServingTask {
  readonly planId: string;
  readonly planTitle: string;
  readonly taskId: string;
}

@Injectable()
export class TaskLinkView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanStore,
    private readonly links: TaskLinkStore,
  ) {}

  async ofPlan(tenantId: string, planId: string): Promise<DerivedLinks | null> {
    const plan = await this.plans.find(tenantId, planId);
    if (plan === null) return null;
    const parent = plan.parentPlanId === null ? null : await this.plans.find(tenantId, plan.parentPlanId);
    const tasks = (await this.plans.tasks(tenantId, planId)).filter(({ excluded }) => !excluded).map(linkedOf);
    const above = parent === null ? [] : await this.plans.tasks(tenantId, parent.id);
    const parentTasks = above.filter(({ excluded }) => !excluded).map(linkedOf);
    const own = new Map(tasks.map((task) => [task.id, task]));
    const theirs = new Map(parentTasks.map((task) => [task.id, task]));
    const items = (await this.links.ofPlan(tenantId, planId)).flatMap(
      ({ id, status, likeness, taskId, parentTaskId }) => {
        const [task, served] = [own.get(taskId), theirs.get(parentTaskId)];
        return task && served ? [{ id, status, likeness, task, parent: served }] : [];
      },
    );
    const rank = { proposed: 0, confirmed: 1, dismissed: 2 };
    items.sort((one, other) => rank[one.status] - rank[other.status] || one.task.position - other.task.position);
    return { planId, parentPlanId: parent?.id ?? null, parentTitle: parent?.title ?? null, items, parentTasks };
  }

  /** The confirmed tasks below a task. */
  serving(tenantId: string, parentTaskId: string): Promise<ServingTask[]> {
    return this.dataSource.query<ServingTask[]>(
      `select p.id as "planId", p.title as "planTitle", l.task_id as "taskId"
         from plan_task_link l join plan p on p.id = l.plan_id join plan_task t on t.id = l.task_id
        where l.tenant_id = $1 and l.parent_task_id = $2 and l.status = 'confirmed' and p.status = 'published' and not t.excluded
        order by p.title, t.position`,
      [tenantId, parentTaskId],
    );
  }
}

function linkedOf(task: PlanTaskEntity): LinkedTask {
  const { id, position, row, areaCode } = task;
  return { id, position, row, areaCode, title: titleOf(task) };
}
