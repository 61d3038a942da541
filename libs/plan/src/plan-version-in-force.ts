import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { PlanStore } from './plan.store.js';

/** Which version of a published plan holds; null when it is not published. */
@Injectable()
export class PlanVersionInForce {
  constructor(private readonly plans: PlanStore) {}

  async run(tenantId: string, planId: string): Promise<number | null> {
    const plan = await this.plans.find(tenantId, planId);
    return plan?.status === 'published' ? plan.version : null;
  }

  /** Until the transaction ends no newer version can be published. */
  async hold(tx: Transaction, tenantId: string, planId: string): Promise<number | null> {
    const plan = await this.plans.hold(tx, tenantId, planId);
    return plan?.status === 'published' ? plan.version : null;
  }
}
