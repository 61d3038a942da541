import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { AuditTrail, Clock, Database, Outbox } from '#platform';
import { DigestOrderStore } from './digest-order.store.js';

/** A coordinator lets a held morning go. Done twice it releases once. */
@Injectable()
export class ReleaseDigests {
  constructor(
    private readonly orders: DigestOrderStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Returns how many digests were released. */
  async run({ tenantId, actorId }: { tenantId: string; actorId: string | null }): Promise<number> {
    const day = localDateOf(this.clock.now());
    return this.database.transaction(async (tx) => {
      const released = await this.orders.release(tx, tenantId, day);
      if (released === 0) return 0;
      await this.outbox.append(tx, { type: 'digests.ordered', tenantId, key: tenantId, payload: {} });
      await this.audit.record(tx, {
        ...{ tenantId, actorId, action: 'digests.released' },
        ...{ subject: `tenant:${tenantId}`, detail: { day, released } },
      });
      return released;
    });
  }
}
