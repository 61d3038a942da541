import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, Outbox, type Transaction } from '#platform';
import type { Directory } from './domain/directory.js';
import type { SuccessionDeed } from './domain/succession.js';
import { SuccessionStore } from './succession.store.js';

/** The record of a succession, its audit line and its event, in the transaction that did it. */
@Injectable()
export class SuccessionJournal {
  constructor(
    private readonly successions: SuccessionStore,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async write(tx: Transaction, deed: SuccessionDeed, directory: Directory): Promise<string> {
    const { tenantId, actorId, effectiveOn, basis } = deed;
    const id = newId();
    const nameOf = (agencyId: string) => directory.byId.get(agencyId)?.name ?? '';
    const parts = deed.parts.map(({ fromId, toId, taskIds }) => {
      return { fromId, fromName: nameOf(fromId), toId, toName: nameOf(toId), taskIds };
    });
    await this.successions.add(tx, {
      ...{ id, tenantId, effectiveOn, basis, parts },
      ...{ appliedBy: actorId, appliedAt: this.clock.now() },
    });
    const detail = { effectiveOn, basis, parts };
    await this.audit.record(tx, { tenantId, actorId, action: 'agency.succeeded', subject: `succession:${id}`, detail });
    await this.outbox.append(tx, { type: 'agency.succeeded', tenantId, key: id, payload: { successionId: id } });
    return id;
  }
}
