import { Injectable } from '@nestjs/common';
import { AuditTrail, Database, newId, Outbox, type Transaction } from '#platform';
import type { ImportReport } from './domain/import-report.js';
import { type PeopleImport, planPeopleImport } from './domain/plan-people-import.js';
import type { PeopleRow } from './domain/read-people-rows.js';
import { DirectoryStore } from './directory.store.js';
import { PersonStore } from './person.store.js';

export interface PeopleImportOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly rows: readonly PeopleRow[];
}

/** People of agencies that the directory knows; the same file again changes nothing. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryStore,
    private readonly people: PersonStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  run(order: PeopleImportOrder): Promise<ImportReport> {
    const { tenantId } = order;
    return this.database.transaction(async (tx) => {
      await this.directory.lock(tx, tenantId);
      const directory = await this.directory.load(tenantId, tx);
      const planned = planPeopleImport(directory, await this.people.all(tenantId, tx), order.rows);
      if (planned.added.length + planned.updated.length > 0) await this.save(tx, order, planned);
      return planned.report;
    });
  }

  private async save(tx: Transaction, order: PeopleImportOrder, planned: PeopleImport): Promise<void> {
    const { tenantId, actorId } = order;
    const added = planned.added.map((person) => ({ ...person, id: newId() }));
    await this.people.save(tx, tenantId, [...added, ...planned.updated]);
    const detail = { added: added.length, updated: planned.updated.length };
    await this.audit.record(tx, {
      tenantId,
      actorId,
      action: 'people.imported',
      subject: `tenant:${tenantId}`,
      detail,
    });
    const payload = { people: detail.added + detail.updated };
    await this.outbox.append(tx, { type: 'directory.changed', tenantId, key: tenantId, payload });
  }
}
