import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ParRule } from '#contracts';
import type { Transaction } from '#platform';
import { defaultParIndexRule } from '../domain/par-index.js';
import { ParRuleEntity } from './par-rule.entity.js';

@Injectable()
export class ParRuleStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The office's own table, else the built-in one. */
  async load(tenantId: string): Promise<ParRule> {
    const row = await this.dataSource.manager.findOneBy(ParRuleEntity, { tenantId });
    if (row === null) return { ...defaultParIndexRule, changedAt: null };
    return { maxPoints: row.maxPoints, bands: row.bands, changedAt: row.changedAt.toISOString() };
  }

  async save(tx: Transaction, row: ParRuleEntity): Promise<void> {
    await tx.upsert(ParRuleEntity, row, ['tenantId']);
  }
}
