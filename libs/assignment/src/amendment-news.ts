import { Injectable } from '@nestjs/common';
import { AuditTrail, Outbox, type Transaction } from '#platform';
import type { AmendmentOf } from './amend-assignments.js';

/** Tells the other rooms that the work under way follows the new version. */
@Injectable()
export class AmendmentNews {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Told again when run again: letters and reminders know what they have said. */
  async tell(tx: Transaction, { tenantId, planId, version }: AmendmentOf, changed: number): Promise<void> {
    const type = 'plan.amendment-applied';
    if (changed > 0) {
      const detail = { version, changed };
      await this.audit.record(tx, { tenantId, actorId: null, action: type, subject: `plan:${planId}`, detail });
    }
    await this.outbox.append(tx, { type, tenantId, key: planId, payload: { planId, version } });
  }
}
