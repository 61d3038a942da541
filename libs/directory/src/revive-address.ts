import { Injectable } from '@nestjs/common';
import { AuditTrail, Database, Outbox } from '#platform';
import { DeadAddressStore } from './dead-address.store.js';

export type AddressRevival =
  { readonly ok: true } | { readonly ok: false; readonly code: 'address-not-dead'; readonly message: string };

/** A person says that a dead address works again. */
@Injectable()
export class ReviveAddress {
  constructor(
    private readonly dead: DeadAddressStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async run(order: { tenantId: string; actorId: string | null; address: string }): Promise<AddressRevival> {
    const { tenantId, actorId } = order;
    const address = order.address.trim().toLowerCase();
    return this.database.transaction(async (tx): Promise<AddressRevival> => {
      if (!(await this.dead.remove(tx, tenantId, address))) {
        return { ok: false, code: 'address-not-dead', message: 'Địa chỉ này không bị đánh dấu hỏng.' };
      }
      await this.audit.record(tx, { tenantId, actorId, action: 'address.revived', subject: `address:${address}` });
      await this.outbox.append(tx, { type: 'address.revived', tenantId, key: tenantId, payload: { address } });
      return { ok: true };
    });
  }
}
