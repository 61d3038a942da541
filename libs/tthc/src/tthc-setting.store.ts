import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not } from 'typeorm';
import type { TthcMonth, TthcSetting } from '#contracts';
import { newId, type Transaction } from '#platform';
import { TthcSettingEntity } from './tthc-setting.entity.js';

@Injectable()
export class TthcSettingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Null until the office has set anything. */
  async load(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<TthcSetting | null> {
    const row = await tx.findOneBy(TthcSettingEntity, { tenantId });
    return row === null ? null : settingOf(row);
  }

  /** What is given out is looked at anew: others may owe now. */
  async save(tx: Transaction, tenantId: string, setting: TthcSetting, at: Date): Promise<void> {
    const change = { ...setting, owedThrough: null, changedAt: at };
    const { affected } = await tx.update(TthcSettingEntity, { tenantId }, change);
    if (affected === 0) await tx.insert(TthcSettingEntity, { tenantId, regimeId: newId(), ...change });
  }

  /** Of all tenants, those who give returns out as work. */
  async giving(): Promise<TthcSettingEntity[]> {
    const where = { firstMonth: Not(IsNull()), receiverAgencyId: Not(IsNull()) };
    return this.dataSource.manager.find(TthcSettingEntity, { where, order: { tenantId: 'ASC' } });
  }

  async regimeId(tenantId: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(TthcSettingEntity, { tenantId }))?.regimeId ?? null;
  }

  /** False when the setting has changed since it was read: whoever asks looks again at the next tick. */
  async givenOut(tx: Transaction, row: TthcSettingEntity, month: TthcMonth): Promise<boolean> {
    const { tenantId, changedAt } = row;
    const { affected } = await tx.update(TthcSettingEntity, { tenantId, changedAt }, { owedThrough: month });
    return affected === 1;
  }
}

export function settingOf(row: TthcSettingEntity): TthcSetting {
  const { windowKind, dueWorkingDays, firstMonth, owingGroupIds, receiverAgencyId } = row;
  return { windowKind, dueWorkingDays, firstMonth, owingGroupIds, receiverAgencyId };
}
