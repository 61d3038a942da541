import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { PlanDraft } from './domain/draft-plan.js';
import { DraftRows } from './draft-rows.js';
import { PlanStore } from './plan.store.js';
import type { PlanEntity } from './plan.entity.js';

/** Head and rows of a draft amendment, in the transaction of whoever saves it. */
@Injectable()
export class AmendmentRows {
  constructor(
    private readonly plans: PlanStore,
    private readonly rows: DraftRows,
  ) {}

  /** Amendments of one plan take turns. */
  lock(tx: Transaction, tenantId: string, planId: string): Promise<PlanEntity | null> {
    return this.plans.lock(tx, tenantId, planId);
  }

  /** False when the same file has made a plan in the meantime. */
  async add(
    tx: Transaction,
    amendment: PlanEntity,
    draft: PlanDraft,
    { actorId, detail }: { readonly actorId: string | null; readonly detail: Record<string, unknown> },
  ): Promise<boolean> {
    if (!(await this.plans.add(tx, amendment))) return false;
    await this.rows.add(tx, amendment, draft);
    const { tenantId, id: planId } = amendment;
    await this.rows.note(tx, { tenantId, actorId, planId, event: 'plan.amendment-imported', detail });
    return true;
  }
}
