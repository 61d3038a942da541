import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FrameChanges, Paper, ShownFrame } from '#contracts';
import type { Transaction } from '#platform';
import { FILLER_WORDS } from './domain/framed.js';
import { PaperFrameEntity } from './paper-frame.entity.js';

@Injectable()
export class PaperFrameStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Nothing: the paper stays as the system writes it. */
  async changes(tenantId: string, paper: Paper): Promise<FrameChanges> {
    return (await this.dataSource.manager.findOneBy(PaperFrameEntity, { tenantId, paper }))?.changes ?? {};
  }

  async shown(tenantId: string, paper: Paper): Promise<ShownFrame> {
    const row = await this.dataSource.manager.findOneBy(PaperFrameEntity, { tenantId, paper });
    return {
      paper,
      changes: row?.changes ?? {},
      fillers: FILLER_WORDS[paper],
      changedAt: row?.changedAt.toISOString() ?? null,
    };
  }

  /** Of two people who save at once, the second sees what the first has kept. */
  lock(tx: Transaction, tenantId: string, paper: Paper): Promise<PaperFrameEntity | null> {
    return tx.findOne(PaperFrameEntity, { where: { tenantId, paper }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Transaction, row: PaperFrameEntity): Promise<void> {
    await tx.upsert(PaperFrameEntity, row, ['tenantId', 'paper']);
  }
}
