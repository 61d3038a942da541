import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { LoadDirectory } from '#directory';
import { type Actor, reachesTenant } from '#identity';
import { renderWorkbook } from '#papers';
import { emptyFormSheet } from './domain/empty-form-sheet.js';
import { owingAgencies } from './domain/owes-returns.js';
import { TthcFieldStore } from './tthc-field.store.js';
import { TthcReturnStore } from './tthc-return.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** A workbook to be filled in and sent back: a row for each field of one's own agency, or of every agency that owes a return. */
@Injectable()
export class EmptyForm {
  constructor(
    private readonly loadDirectory: LoadDirectory,
    private readonly fields: TthcFieldStore,
    private readonly returns: TthcReturnStore,
    private readonly settings: TthcSettingStore,
  ) {}

  async run(actor: Actor, month: TthcMonth): Promise<Buffer> {
    const { tenantId, agencyId } = actor;
    const directory = await this.loadDirectory.run(tenantId);
    const owing = owingAgencies(directory, await this.settings.load(tenantId), month);
    const own = directory.agencies.filter(({ id }) => id === agencyId);
    const agencies = reachesTenant(actor, 'tthc.enter') && owing.length > 0 ? owing : own;
    const ids = agencies.map(({ id }) => id);
    const before = await this.returns.before({ tenantId, month }, ids);
    const fields = (await this.fields.list(tenantId)).filter(({ active }) => active);
    return renderWorkbook([emptyFormSheet({ month, agencies, fields, before })]);
  }
}
