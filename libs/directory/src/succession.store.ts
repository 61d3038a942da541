import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Succession } from '#contracts';
import type { Transaction } from '#platform';
import { SuccessionEntity } from './succession.entity.js';

@Injectable()
export class SuccessionStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async add(tx: Transaction, succession: SuccessionEntity): Promise<void> {
    await tx.insert(SuccessionEntity, succession);
  }

  /** The latest first. */
  async list(tenantId: string): Promise<Succession[]> {
    const order = { effectiveOn: 'DESC', id: 'DESC' } as const;
    const rows = await this.dataSource.manager.find(SuccessionEntity, { where: { tenantId }, order });
    return rows.map(({ id, effectiveOn, basis, parts, appliedAt }) => {
      return { id, effectiveOn, basis, parts, appliedAt: appliedAt.toISOString() };
    });
  }

  async find(tenantId: string, id: string): Promise<Succession | null> {
    return (await this.list(tenantId)).find((succession) => succession.id === id) ?? null;
  }
}
