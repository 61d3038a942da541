import { Injectable } from '@nestjs/common';
import type { AddTthcFieldsBody, ChangeTthcFieldBody, TthcField } from '#contracts';
import type { Actor } from '#identity';
import { AuditTrail, Database, type Transaction } from '#platform';
import { fieldClash } from './domain/decide-fields.js';
import { TthcFieldStore } from './tthc-field.store.js';

export type FieldsChange =
  | { readonly kind: 'add'; readonly items: AddTthcFieldsBody['items'] }
  | ({ readonly kind: 'change'; readonly id: string } & ChangeTthcFieldBody);

export type FieldsChanged =
  | { readonly ok: true; readonly fields: TthcField[] }
  | { readonly ok: false; readonly code: 'tthc-field-taken' | 'not-found'; readonly message: string };

/** The tenant's list of fields of procedures. A field is put out of use, never removed: old returns count by it. */
@Injectable()
export class ChangeTthcFields {
  constructor(
    private readonly fields: TthcFieldStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  run({ tenantId, accountId: actorId }: Actor, change: FieldsChange): Promise<FieldsChanged> {
    return this.database.transaction(async (tx): Promise<FieldsChanged> => {
      await this.fields.lock(tx, tenantId);
      const refusal = refusalOf(change, await this.fields.list(tenantId, tx));
      if (refusal !== null) return refusal;
      await this.save(tx, tenantId, change);
      const entry = { tenantId, actorId, action: 'tthc-fields.changed', subject: `tenant:${tenantId}` };
      await this.audit.record(tx, { ...entry, detail: change });
      return { ok: true, fields: await this.fields.list(tenantId, tx) };
    });
  }

  private async save(tx: Transaction, tenantId: string, change: FieldsChange): Promise<void> {
    if (change.kind === 'add') await this.fields.add(tx, tenantId, change.items);
    else await this.fields.change(tx, tenantId, change.id, { name: change.name, active: change.active });
  }
}

function refusalOf(change: FieldsChange, known: readonly TthcField[]): Extract<FieldsChanged, { ok: false }> | null {
  const changed = change.kind === 'change' ? known.find(({ id }) => id === change.id) : undefined;
  if (change.kind === 'change' && changed === undefined) {
    return { ok: false, code: 'not-found', message: 'Không tìm thấy lĩnh vực này.' };
  }
  const wanted =
    change.kind === 'add' ? change.items : [{ id: change.id, code: changed?.code ?? '', name: change.name }];
  const clash = fieldClash(known, wanted);
  return clash === null ? null : { ok: false, code: 'tthc-field-taken', message: clash };
}
