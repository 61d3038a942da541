import { Injectable } from '@nestjs/common';
import type { LedgerFilter } from '#contracts';
import { renderCsv, renderWorkbook, type Sheet } from '#papers';
import { AuditTrail, Clock, Database } from '#platform';
import { ledgerSheet } from './ledger-sheet.js';
import { type LedgerReader, ReminderView } from './reminder.view.js';

/** Lines of one file: more than anybody reads, less than hurts the server. */
const LINES_AT_MOST = 20_000;

export interface LedgerExport {
  readonly reader: LedgerReader;
  readonly filter: LedgerFilter;
  readonly by: { readonly accountId: string; readonly displayName: string };
}

/** The ledger as a file that proves the urging. Who took one, and of what, is written down. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly view: ReminderView,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async workbook(order: LedgerExport): Promise<Buffer> {
    return renderWorkbook([await this.sheet(order)]);
  }

  async csv(order: LedgerExport): Promise<Buffer> {
    return Buffer.from(renderCsv(await this.sheet(order)), 'utf8');
  }

  private async sheet({ reader, filter, by }: LedgerExport): Promise<Sheet> {
    const found = await this.view.proof(reader, filter, LINES_AT_MOST + 1);
    const lines = found.slice(0, LINES_AT_MOST);
    const { tenantId } = reader;
    const entry = { tenantId, actorId: by.accountId, action: 'ledger.exported', subject: `tenant:${tenantId}` };
    await this.database.transaction((tx) => this.audit.record(tx, { ...entry, detail: { ...filter } }));
    const head = { by: by.displayName, at: this.clock.now(), isCut: found.length > lines.length };
    return ledgerSheet(lines, head);
  }
}
