import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ChangeTthcFieldBody, TthcField } from '#contracts';
import { foldName } from '#directory';
import { newId, type Transaction } from '#platform';
import { TthcFieldEntity } from './tthc-field.entity.js';

@Injectable()
export class TthcFieldStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** In the order of the tenant's list, those out of use too. */
  async list(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<TthcField[]> {
    const rows = await tx.find(TthcFieldEntity, { where: { tenantId }, order: { position: 'ASC', id: 'ASC' } });
    return rows.map(({ id, code, name, active }) => ({ id, code, name, active }));
  }

  /** Changes to one tenant's list take turns. */
  async lock(tx: Transaction, tenantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tthc fields ${tenantId}`]);
  }

  async add(tx: Transaction, tenantId: string, fields: readonly Pick<TthcField, 'code' | 'name'>[]): Promise<void> {
    const last = (await tx.maximum(TthcFieldEntity, 'position', { tenantId })) ?? 0;
    const rows = fields.map(({ code, name }, index) => ({
      ...{ id: newId(), tenantId, code, codeFolded: foldName(code), name, nameFolded: foldName(name) },
      ...{ position: last + index + 1, active: true },
    }));
    await tx.insert(TthcFieldEntity, rows);
  }

  async change(tx: Transaction, tenantId: string, id: string, { name, active }: ChangeTthcFieldBody): Promise<void> {
    await tx.update(TthcFieldEntity, { tenantId, id }, { name, nameFolded: foldName(name), active });
  }
}
