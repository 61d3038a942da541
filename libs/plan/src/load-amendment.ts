import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { amendmentObstacles } from './domain/amend/amendment-obstacles.js';
import type { Obstacle } from './domain/publication-obstacles.js';
import type { PublishedPlan } from './domain/published-plan.js';
import { isOpen } from './domain/task-draft.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanStore } from './plan.store.js';
import { publishedPlanOf } from './published-plan-of.js';
import { settledPairs } from './version-row.js';

/** The plan as a draft amendment would make it, as far as it is settled. */
export interface LoadedAmendment {
  readonly plan: PublishedPlan;
  readonly version: number;
  readonly obstacles: readonly Obstacle[];
}

@Injectable()
export class LoadAmendment {
  constructor(
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
    private readonly clock: Clock,
  ) {}

  /** Null when there is no such draft. */
  async run(tenantId: string, amendmentId: string): Promise<LoadedAmendment | null> {
    const amendment = await this.plans.find(tenantId, amendmentId);
    const planId = amendment?.amendsPlanId ?? null;
    const stood = planId === null ? null : await this.plans.find(tenantId, planId);
    if (amendment?.status !== 'draft' || stood === null || planId === null) return null;
    const rows = await this.plans.tasks(tenantId, amendmentId);
    const pairs = settledPairs(rows);
    const tasks = rows
      .filter((row) => !row.excluded && !isOpen(row))
      .map((row) => ({ ...row, id: pairs.get(row.id) ?? row.id }));
    const areas = await this.plans.areas(tenantId, amendmentId);
    const findings = await this.findingsOf(tenantId, planId, amendmentId);
    const made = publishedPlanOf({ ...amendment, id: planId }, { areas, tasks, findings }, this.clock.now());
    const standingAgencyId = amendment.standingAgencyId ?? stood.standingAgencyId ?? '';
    return {
      plan: { ...made, standingAgencyId },
      version: amendment.version,
      obstacles: amendmentObstacles(amendment.standingAgencyId, rows),
    };
  }

  /** As publication joins them: a sentence that stays is known by its old id. */
  private async findingsOf(tenantId: string, planId: string, amendmentId: string) {
    const old = await this.findings.all({ tenantId, planId });
    const fresh = await this.findings.all({ tenantId, planId: amendmentId });
    const keyOf = ({ kind, text }: { kind: string; text: string }) => `${kind}|${text.toLowerCase()}`;
    const ids = new Map(old.map((finding) => [keyOf(finding), finding.id]));
    const told = new Set(fresh.map(({ kind }) => kind));
    const silent = old.filter(({ kind }) => !told.has(kind));
    return [...silent, ...fresh.map((finding) => ({ ...finding, id: ids.get(keyOf(finding)) ?? finding.id }))];
  }
}
