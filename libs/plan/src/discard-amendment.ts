import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AmendmentStore } from './amendment.store.js';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';

/** A draft amendment is dropped: the plan in force stays as it is. */
@Injectable()
export class DiscardAmendment {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
    private readonly journal: PlanJournal,
  ) {}

  run(order: {
    readonly tenantId: string;
    readonly actorId: string | null;
    readonly amendmentId: string;
  }): Promise<{ readonly ok: true } | NotADraft> {
    const { tenantId, actorId, amendmentId: planId } = order;
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, { tenantId, planId });
      if (!found.ok) return found;
      const { plan } = found;
      if (plan.amendsPlanId === null) return refuseNotFound('Đây không phải là bản điều chỉnh.');
      await this.amendments.discard(tx, plan);
      const detail = { fileName: plan.fileName, amends: plan.amendsPlanId };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.amendment-discarded', detail });
      return { ok: true };
    });
  }
}
