import { Injectable } from '@nestjs/common';
import { AuditTrail, Outbox, type Transaction } from '#platform';

interface MailDeed {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly agencyId: string;
  readonly action: 'mail-preference.changed' | 'mail-substitute.added' | 'mail-substitute.removed';
  readonly detail: object;
}

/** Audit and event of a change to how an agency gets its mail, in the transaction that made it. */
@Injectable()
export class MailJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async write(tx: Transaction, { tenantId, actorId, agencyId, action, detail }: MailDeed): Promise<void> {
    await this.audit.record(tx, { tenantId, actorId, action, subject: `agency:${agencyId}`, detail });
    await this.outbox.append(tx, { type: action, tenantId, key: agencyId, payload: { agencyId } });
  }
}
