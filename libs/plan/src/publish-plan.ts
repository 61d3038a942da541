import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { memoriesOf } from './domain/memory.js';
import { type Obstacle, publicationObstacles } from './domain/publication-obstacles.js';
import { findDraft, type NotADraft } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanMemoryStore } from './plan-memory.store.js';
import { PlanStore } from './plan.store.js';

export interface PublicationOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  /** Published although letters do not reach these agencies, and why. */
  readonly withoutAddresses?: WithoutAddresses;
}

export interface WithoutAddresses {
  readonly reason: string;
  readonly agencies: readonly string[];
}

export type Published =
  | { readonly ok: true; readonly planId: string; readonly alreadyPublished: boolean }
  | {
      readonly ok: false;
      readonly code: 'plan-not-ready';
      readonly message: string;
      readonly obstacles: readonly Obstacle[];
    }
  | NotADraft;

/** From here on the plan is in force and nothing in it changes. Publishing again changes nothing, and says so. */
@Injectable()
export class PublishPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanStore,
    private readonly journal: PlanJournal,
    private readonly memories: PlanMemoryStore,
  ) {}

  run(order: PublicationOrder): Promise<Published> {
    const { tenantId, actorId, planId, withoutAddresses } = order;
    return this.database.transaction(async (tx): Promise<Published> => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found.code === 'already-published' ? { ok: true, planId, alreadyPublished: true } : found;
      if (found.plan.amendsPlanId !== null) return notReady([isAmendment]);
      const tasks = await this.plans.tasks(tenantId, planId, tx);
      const obstacles = publicationObstacles(found.plan.standingAgencyId, tasks);
      if (obstacles.length > 0) return notReady(obstacles);
      const publishedAt = this.clock.now();
      await this.plans.changePlan(tx, found.plan, { status: 'published', publishedBy: actorId, publishedAt });
      await this.memories.learn(
        tx,
        found.plan,
        memoriesOf(tasks, await this.plans.areas(tenantId, planId, tx), found.plan.planYear),
        publishedAt,
      );
      const detail = {
        tasks: tasks.filter((task) => !task.excluded).length,
        ...(withoutAddresses && { withoutAddresses }),
      };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.published', detail });
      return { ok: true, planId, alreadyPublished: false };
    });
  }
}

const isAmendment: Obstacle = {
  code: 'is-amendment',
  message: 'Đây là bản điều chỉnh: phát hành ở trang so sánh với kế hoạch đang áp dụng.',
  taskId: null,
};

function notReady(obstacles: readonly Obstacle[]): Published {
  const rows = obstacles.filter((obstacle) => obstacle.taskId !== null).length;
  const reasons = obstacles.filter((obstacle) => obstacle.taskId === null).map((obstacle) => obstacle.message);
  if (rows > 0) reasons.push(`Còn ${rows} dòng chưa được duyệt.`);
  return { ok: false, code: 'plan-not-ready', message: `Chưa phát hành được. ${reasons.join(' ')}`, obstacles };
}
