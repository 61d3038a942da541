import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, Outbox } from '#platform';
import { DeadAddressStore } from './dead-address.store.js';

export interface BouncedAddress {
  readonly tenantId: string;
  readonly address: string;
  /** In the receiving server's words. */
  readonly reason: string;
}

/** An address proved to be dead: later letters of the agency go to its next live one. Told twice it is marked once. */
@Injectable()
export class MarkAddressBounced {
  constructor(
    private readonly dead: DeadAddressStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** False: known already. */
  async run({ tenantId, address: written, reason }: BouncedAddress): Promise<boolean> {
    const address = written.trim().toLowerCase();
    return this.database.transaction(async (tx) => {
      if (!(await this.dead.add(tx, { tenantId, address, since: this.clock.now(), reason }))) return false;
      const entry = { tenantId, actorId: null, action: 'address.bounced', subject: `address:${address}` };
      await this.audit.record(tx, { ...entry, detail: { reason } });
      await this.outbox.append(tx, { type: 'address.bounced', tenantId, key: tenantId, payload: { address, reason } });
      return true;
    });
  }
}
