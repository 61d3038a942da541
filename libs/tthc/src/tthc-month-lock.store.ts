import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not } from 'typeorm';
import type { TthcMonth } from '#contracts';
import type { Transaction } from '#platform';
import { TthcMonthLockEntity } from './tthc-month-lock.entity.js';

@Injectable()
export class TthcMonthLockStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Whoever changes what stands of a month takes turns: neither two entries nor an entry and a notice cross. */
  async takeTurn(tx: Transaction, tenantId: string, month: TthcMonth): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tthc ${tenantId} ${month}`]);
  }

  async isLocked(tenantId: string, month: TthcMonth, tx: Transaction = this.dataSource.manager): Promise<boolean> {
    return tx.existsBy(TthcMonthLockEntity, { tenantId, month, lockedAt: Not(IsNull()) });
  }

  async save(tx: Transaction, row: TthcMonthLockEntity): Promise<void> {
    await tx.upsert(TthcMonthLockEntity, row, ['tenantId', 'month']);
  }
}
