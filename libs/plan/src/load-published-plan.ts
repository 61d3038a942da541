import { Injectable } from '@nestjs/common';
import type { PublishedPlan } from './domain/published-plan.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanStore } from './plan.store.js';
import { publishedPlanOf } from './published-plan-of.js';

export interface LoadedPlan {
  readonly plan: PublishedPlan;
  readonly publishedAt: Date;
  /** What a year's regular reports hang on (decision 20): its title names no document. */
  readonly isOfRegimes: boolean;
}

/** The plan as it is in force; null when it is not published. */
@Injectable()
export class LoadPublishedPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
  ) {}

  async run(tenantId: string, planId: string): Promise<LoadedPlan | null> {
    const plan = await this.plans.find(tenantId, planId);
    if (plan?.status !== 'published' || plan.standingAgencyId === null || plan.publishedAt === null) return null;
    const { standingAgencyId, publishedAt } = plan;
    const areas = await this.plans.areas(tenantId, planId);
    const tasks = (await this.plans.tasks(tenantId, planId)).filter((task) => !task.excluded);
    const findings = await this.findings.all({ tenantId, planId });
    const published = publishedPlanOf(plan, { areas, tasks, findings }, publishedAt);
    return { plan: { ...published, standingAgencyId }, publishedAt, isOfRegimes: plan.kind === 'regimes' };
  }
}
