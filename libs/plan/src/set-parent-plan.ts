import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { proposeLinks } from './domain/derive/propose-links.js';
import { type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';
import { TaskLinkStore } from './task-link.store.js';

export interface ParentPlanChoice {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly parentPlanId: string | null;
}

export type ParentPlanSet =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'parent-unsuitable'; readonly message: string }
  | NotADraft;

/** Says under which plan this one was made, and proposes which task serves which. It may be said before or after publication. */
@Injectable()
export class SetParentPlan {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanStore,
    private readonly links: TaskLinkStore,
    private readonly journal: PlanJournal,
  ) {}

  async run({ tenantId, actorId, planId, parentPlanId }: ParentPlanChoice): Promise<ParentPlanSet> {
    if (parentPlanId !== null && !(await this.isSuitable(tenantId, planId, parentPlanId))) return unsuitable;
    return this.database.transaction(async (tx) => {
      const plan = await this.plans.lock(tx, tenantId, planId);
      if (plan === null || plan.amendsPlanId !== null) return refuseNotFound('Không tìm thấy kế hoạch này.');
      const tasks = (await this.plans.tasks(tenantId, planId, tx)).filter(({ excluded }) => !excluded);
      const above = parentPlanId === null ? [] : await this.plans.tasks(tenantId, parentPlanId, tx);
      await this.plans.changePlan(tx, plan, { parentPlanId });
      const proposed = proposeLinks(
        tasks,
        above.filter(({ excluded }) => !excluded),
      );
      await this.links.propose(tx, plan, parentPlanId, proposed);
      const detail = { parentPlanId, proposed: proposed.length };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.parent-set', detail });
      return { ok: true };
    });
  }

  /** Published, and not itself made under this plan. */
  private async isSuitable(tenantId: string, planId: string, parentPlanId: string): Promise<boolean> {
    const seen = new Set([planId]);
    let above = await this.plans.find(tenantId, parentPlanId);
    if (above?.status !== 'published') return false;
    while (above !== null) {
      if (seen.has(above.id)) return false;
      seen.add(above.id);
      above = above.parentPlanId === null ? null : await this.plans.find(tenantId, above.parentPlanId);
    }
    return true;
  }
}

const unsuitable = {
  ok: false,
  code: 'parent-unsuitable',
  message: 'Kế hoạch cấp trên phải đã phát hành và không được lập từ chính kế hoạch này.',
} as const;
