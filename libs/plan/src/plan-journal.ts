import { Injectable } from '@nestjs/common';
import { AuditTrail, Outbox, type Transaction } from '#platform';

export interface PlanDeed {
  readonly tenantId: string;
  /** Null: the system itself. */
  readonly actorId: string | null;
  readonly planId: string;
  /** Past fact: `plan.published`. */
  readonly event: string;
  readonly detail?: Record<string, unknown>;
}

/** Audit and event of a deed on a plan, in the transaction that did it. */
@Injectable()
export class PlanJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async write(tx: Transaction, { tenantId, actorId, planId, event, detail = {} }: PlanDeed): Promise<void> {
    await this.audit.record(tx, { tenantId, actorId, action: event, subject: `plan:${planId}`, detail });
    await this.outbox.append(tx, { type: event, tenantId, key: planId, payload: { planId } });
  }
}
