import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { newId, type Transaction } from '#platform';
import type { SummaryWindow } from './domain/assignment-fact.js';
import { SummarySnapshotEntity } from './summary-snapshot.entity.js';

/** One report: a plan's, for one window. */
export interface ReportKey {
  readonly tenantId: string;
  readonly planId: string;
  readonly window: SummaryWindow['code'];
}

@Injectable()
export class SummarySnapshotStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The version asked for, else the last one; null where the window is not frozen yet, or the report is another tenant's. */
  find(
    { tenantId, planId, window }: ReportKey,
    version?: number,
    tx: Transaction = this.dataSource.manager,
  ): Promise<SummarySnapshotEntity | null> {
    return tx.findOne(SummarySnapshotEntity, {
      where: { tenantId, planId, windowCode: window, ...(version !== undefined && { version }) },
      order: { version: 'DESC' },
    });
  }

  /** All versions, the last first, without what they hold. */
  versions({ tenantId, planId, window }: ReportKey): Promise<Omit<SummarySnapshotEntity, 'facts'>[]> {
    return this.dataSource.manager.find(SummarySnapshotEntity, {
      select: {
        ...{ id: true, tenantId: true, planId: true, windowCode: true, version: true, takenAt: true, cutOff: true },
        ...{ sha256: true, madeBy: true, madeByName: true, reason: true },
      },
      where: { tenantId, planId, windowCode: window },
      order: { version: 'DESC' },
    });
  }

  /** False where that version is there already: somebody was quicker, and theirs stands. */
  async add(tx: Transaction, snapshot: Omit<SummarySnapshotEntity, 'id'>): Promise<boolean> {
    const insert = tx.createQueryBuilder().insert().into(SummarySnapshotEntity);
    const added = await insert
      .values({ id: newId(), ...snapshot })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (added.raw as unknown[]).length > 0;
  }
}
