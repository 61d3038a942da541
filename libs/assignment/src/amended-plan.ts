import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { LoadDirectory } from '#directory';
import { LoadPublishedPlan, PlanVersionInForce } from '#plan';
import { Clock } from '#platform';
import type { AmendmentOf } from './amend-assignments.js';
import { expandPlan, type NewAssignment } from './domain/expand-plan.js';

/** The plan in force, expanded as publication would. */
@Injectable()
export class AmendedPlan {
  constructor(
    private readonly plans: LoadPublishedPlan,
    private readonly versions: PlanVersionInForce,
    private readonly directories: LoadDirectory,
    private readonly clock: Clock,
  ) {}

  async load(tenantId: string, planId: string): Promise<{ of: AmendmentOf; expanded: NewAssignment[] }> {
    // The version first: should a newer one come in between, `isInForce` says so.
    const version = await this.versions.run(tenantId, planId);
    const loaded = await this.plans.run(tenantId, planId);
    if (loaded === null || version === null) throw new Error(`Plan ${planId} is not published.`);
    const { planYear, number } = loaded.plan;
    const name = `Kế hoạch${number === null ? '' : ` số ${number}`} (phiên bản ${String(version)})`;
    const of = { tenantId, planId, planYear, version, name, at: this.clock.now() };
    return { of, expanded: expandPlan(loaded.plan, await this.directories.run(tenantId), vietnamCalendar) };
  }

  /** Holds the version until the transaction ends. */
  async isInForce(
    tx: Parameters<PlanVersionInForce['hold']>[0],
    { tenantId, planId, version }: AmendmentOf,
  ): Promise<boolean> {
    return (await this.versions.hold(tx, tenantId, planId)) === version;
  }
}
