import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, newId, Outbox, type Transaction } from '#platform';
import type { Agency } from './domain/agency.js';
import type { ImportReport } from './domain/import-report.js';
import { type DirectoryImport, planDirectoryImport } from './domain/plan-directory-import.js';
import type { DirectoryRow } from './domain/read-directory-rows.js';
import { DirectoryStore } from './directory.store.js';

export interface DirectoryImportOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly rows: readonly DirectoryRow[];
}

/** Good rows go in together, bad rows are reported; the same file again changes nothing. */
@Injectable()
export class ImportDirectory {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(order: DirectoryImportOrder): Promise<ImportReport> {
    return this.database.transaction(async (tx) => {
      await this.directory.lock(tx, order.tenantId);
      const planned = planDirectoryImport(await this.directory.load(order.tenantId, tx), order.rows);
      if (planned.added.length + planned.updated.length > 0) await this.save(tx, order, planned);
      return planned.report;
    });
  }

  private async save(tx: Transaction, order: DirectoryImportOrder, planned: DirectoryImport): Promise<void> {
    const { tenantId, actorId } = order;
    const added = planned.added.map((draft): Agency => ({ ...draft, id: newId(), active: true }));
    const changed = planned.updated.map(({ existing, draft }): Agency => ({ ...draft, id: existing.id, active: true }));
    await this.directory.add(tx, tenantId, added, this.clock.now());
    await this.directory.change(tx, tenantId, changed, this.clock.now());
    const detail = { added: added.length, updated: changed.length };
    await this.audit.record(tx, {
      tenantId,
      actorId,
      action: 'directory.imported',
      subject: `tenant:${tenantId}`,
      detail,
    });
    await this.outbox.append(tx, { type: 'directory.changed', tenantId, key: tenantId, payload: detail });
  }
}
