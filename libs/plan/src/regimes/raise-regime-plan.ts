import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { PlanStore } from '../plan.store.js';

/** What regimes change in a year under way is a version of the plan that its reports hang on: letters and history name it. */
@Injectable()
export class RaiseRegimePlan {
  constructor(private readonly plans: PlanStore) {}

  /** The new version. */
  async run(tx: Transaction, { tenantId, planId }: { tenantId: string; planId: string }): Promise<number> {
    const plan = await this.plans.lock(tx, tenantId, planId);
    if (plan === null) throw new Error(`There is no plan ${planId}.`);
    const version = plan.version + 1;
    await this.plans.changePlan(tx, plan, { version });
    return version;
  }
}
