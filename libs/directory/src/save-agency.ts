import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, newId, Outbox, type Transaction } from '#platform';
import type { Agency, AgencyDraft } from './domain/agency.js';
import { type AgencyRefusal, decideAgency } from './domain/decide-agency.js';
import { DirectoryStore } from './directory.store.js';

export interface AgencyOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  /** Null: a new agency. */
  readonly agencyId: string | null;
  readonly agency: AgencyDraft & { readonly active: boolean };
}

export type AgencySaving = { readonly ok: true; readonly agency: Agency } | AgencyRefusal;

/** One agency by hand: new, changed, closed or opened again. */
@Injectable()
export class SaveAgency {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(order: AgencyOrder): Promise<AgencySaving> {
    return this.database.transaction(async (tx) => {
      await this.directory.lock(tx, order.tenantId);
      const directory = await this.directory.load(order.tenantId, tx);
      const decided = decideAgency(directory, order.agencyId, order.agency);
      if (!decided.ok) return decided;
      const agency: Agency = { ...decided.agency, id: order.agencyId ?? newId() };
      await this.save(tx, order, agency);
      return { ok: true, agency };
    });
  }

  private async save(tx: Transaction, order: AgencyOrder, agency: Agency): Promise<void> {
    const { tenantId, actorId } = order;
    const isNew = order.agencyId === null;
    if (isNew) await this.directory.add(tx, tenantId, [agency], this.clock.now());
    else await this.directory.change(tx, tenantId, [agency], this.clock.now());
    const action = isNew ? 'agency.added' : 'agency.changed';
    await this.audit.record(tx, { tenantId, actorId, action, subject: `agency:${agency.id}`, detail: { ...agency } });
    const payload = { added: isNew ? 1 : 0, updated: isNew ? 0 : 1 };
    await this.outbox.append(tx, { type: 'directory.changed', tenantId, key: tenantId, payload });
  }
}
