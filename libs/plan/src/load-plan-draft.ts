import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { type Obstacle, publicationObstacles } from './domain/publication-obstacles.js';
import type { PublishedPlan } from './domain/published-plan.js';
import { isOpen } from './domain/task-draft.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanStore } from './plan.store.js';
import { publishedPlanOf } from './published-plan-of.js';

/** A plan before publication, as far as it is settled. */
export interface LoadedDraft {
  readonly settled: Omit<PublishedPlan, 'standingAgencyId'>;
  readonly standingAgencyId: string | null;
  readonly obstacles: readonly Obstacle[];
  readonly excludedTasks: number;
  /** Duties and reports that the prose orders, and nobody has looked at. */
  readonly undecidedFindings: number;
}

@Injectable()
export class LoadPlanDraft {
  constructor(
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, planId: string): Promise<LoadedDraft | null> {
    const plan = await this.plans.find(tenantId, planId);
    if (plan === null) return null;
    const tasks = await this.plans.tasks(tenantId, planId);
    const settled = tasks.filter((task) => !task.excluded && !isOpen(task));
    const areas = await this.plans.areas(tenantId, planId);
    const findings = await this.findings.all({ tenantId, planId });
    return {
      settled: publishedPlanOf(plan, { areas, tasks: settled, findings }, this.clock.now()),
      standingAgencyId: plan.standingAgencyId,
      obstacles: publicationObstacles(plan.standingAgencyId, tasks),
      excludedTasks: tasks.filter((task) => task.excluded).length,
      undecidedFindings: findings.filter(({ status, kind }) => status === 'offered' && kind !== 'target').length,
    };
  }
}
