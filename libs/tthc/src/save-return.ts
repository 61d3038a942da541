import { Injectable } from '@nestjs/common';
import type { SaveTthcReturnBody, TthcMonth } from '#contracts';
import { DirectoryView } from '#directory';
import { type Actor, may } from '#identity';
import { AcceptReturns, type ReturnsAccepted } from './accept-returns.js';
import { type PlacedFaults, placeFaults } from './domain/place-faults.js';
import { SaveReturnDraft } from './save-return-draft.js';
import { TthcFieldStore } from './tthc-field.store.js';

export interface ReturnForm {
  readonly actor: Actor;
  readonly month: TthcMonth;
  readonly agencyId: string;
  readonly form: SaveTthcReturnBody;
}

export type ReturnSaved =
  | { readonly ok: true }
  | Exclude<ReturnsAccepted, { readonly ok: true } | { readonly code: 'tthc-faults' }>
  | PlacedFaults
  | { readonly ok: false; readonly code: 'not-found'; readonly message: string };

/** What an officer entered in the form: kept as a draft, or handed in. */
@Injectable()
export class SaveReturn {
  constructor(
    private readonly directory: DirectoryView,
    private readonly fields: TthcFieldStore,
    private readonly drafts: SaveReturnDraft,
    private readonly accept: AcceptReturns,
  ) {}

  async run({ actor, month, agencyId, form }: ReturnForm): Promise<ReturnSaved> {
    const { tenantId, accountId, displayName } = actor;
    const agency = may(actor, 'tthc.enter', { tenantId, agencyId })
      ? await this.directory.agency(tenantId, agencyId)
      : null;
    if (agency === null) return { ok: false, code: 'not-found', message: 'Không tìm thấy cơ quan này.' };
    const names = new Map((await this.fields.list(tenantId)).map(({ id, name }) => [id, name]));
    if (form.lines.some(({ fieldId }) => !names.has(fieldId))) {
      return { ok: false, code: 'not-found', message: 'Lĩnh vực không có trong danh mục; hãy tải lại trang.' };
    }
    const { lines, correctionReason, baseVersion, submit, ...rest } = form;
    const { carryReason, lateCauses, apologies, apologyNote } = rest;
    const entry = { agencyId, lines, remarks: { carryReason, lateCauses, apologies, apologyNote } };
    const order = {
      ...{ tenantId, month, source: 'form' as const, by: { accountId, name: displayName }, entries: [entry] },
      ...{ agencies: new Map([[agencyId, agency]]), correctionReason, baseVersion, save: true },
    };
    if (!submit) return this.drafts.run(order, entry);
    const accepted = await this.accept.run(order);
    if (accepted.ok || accepted.code !== 'tthc-faults') return accepted;
    return placeFaults('Báo cáo', accepted.faults, ({ fieldId, column, message }) => ({
      path: fieldId === null ? '' : `lines.${fieldId}.${column ?? ''}`,
      message: fieldId === null ? message : `${names.get(fieldId) ?? ''}: ${message}`,
    }));
  }
}
