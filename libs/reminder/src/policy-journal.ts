import { Injectable } from '@nestjs/common';
import { AssignmentFactsView } from '#assignment';
import { AuditTrail, Outbox, type Transaction } from '#platform';
import type { PolicyChanges } from './domain/policy-changes.js';
import type { FoundPlace } from './policy-places.js';

export interface PolicyDeed {
  readonly tenantId: string;
  /** Null: the operator, from the command line. */
  readonly actorId: string | null;
  readonly before: PolicyChanges | null;
  readonly after: PolicyChanges | null;
}

/** Audit of a changed policy, and an event for each plan whose reminders are to be planned anew. */
@Injectable()
export class PolicyJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly facts: AssignmentFactsView,
  ) {}

  async write(
    tx: Transaction,
    { scope, plan }: FoundPlace,
    { tenantId, actorId, before, after }: PolicyDeed,
  ): Promise<void> {
    const type = 'reminder-policy.changed';
    const detail = { before, after };
    await this.audit.record(tx, { tenantId, actorId, action: type, subject: `reminder-policy:${scope}`, detail });
    const planIds = plan === null ? await this.facts.openPlans(tenantId, tx) : [plan.planId];
    for (const planId of planIds)
      await this.outbox.append(tx, { type, tenantId, key: planId, payload: { planId, scope } });
  }
}
