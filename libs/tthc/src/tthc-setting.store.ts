import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { TthcSetting } from '#contracts';
import type { Transaction } from '#platform';
import { TthcSettingEntity } from './tthc-setting.entity.js';

@Injectable()
export class TthcSettingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Null until the office has set anything. */
  async load(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<TthcSetting | null> {
    const row = await tx.findOneBy(TthcSettingEntity, { tenantId });
    if (row === null) return null;
    const { windowKind, dueWorkingDays, firstMonth, owingGroupIds } = row;
    return { windowKind, dueWorkingDays, firstMonth, owingGroupIds };
  }

  async save(tx: Transaction, tenantId: string, setting: TthcSetting, at: Date): Promise<void> {
    await tx.upsert(TthcSettingEntity, { tenantId, ...setting, changedAt: at }, ['tenantId']);
  }
}
