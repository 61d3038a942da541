import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';
import { TaskLinkStore } from './task-link.store.js';

export interface TaskLinkDecision {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly taskId: string;
  readonly parentTaskId: string;
  readonly status: 'confirmed' | 'dismissed';
}

/** A person says whether a task serves one of the plan above; also a pair that was never proposed. */
@Injectable()
export class DecideTaskLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanStore,
    private readonly links: TaskLinkStore,
    private readonly journal: PlanJournal,
  ) {}

  run(order: TaskLinkDecision): Promise<{ readonly ok: true } | NotADraft> {
    const { tenantId, actorId, planId, taskId, parentTaskId, status } = order;
    return this.database.transaction(async (tx) => {
      const plan = await this.plans.lock(tx, tenantId, planId);
      const parentPlanId = plan?.parentPlanId ?? null;
      const own = plan === null ? null : await this.plans.task(tx, plan, taskId);
      const parent = parentPlanId === null ? null : await this.plans.find(tenantId, parentPlanId);
      const above = parent === null ? null : await this.plans.task(tx, parent, parentTaskId);
      if (plan === null || parentPlanId === null || own === null || above === null)
        return refuseNotFound('Không tìm thấy nhiệm vụ này hoặc nhiệm vụ cấp trên.');
      const decided = { decidedBy: actorId, decidedAt: this.clock.now() };
      await this.links.decide(tx, plan, { taskId, parentPlanId, parentTaskId, status, ...decided });
      const detail = { taskId, parentTaskId, status };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.task-link-decided', detail });
      return { ok: true };
    });
  }
}
