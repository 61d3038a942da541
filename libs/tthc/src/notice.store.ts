import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type TthcMonth } from '#contracts';
import type { Transaction } from '#platform';
import { NoticeEntity } from './notice.entity.js';

export interface NoticeIssuing {
  readonly at: Date;
  /** Null when the system does. */
  readonly by: { readonly accountId: string; readonly name: string } | null;
}

@Injectable()
export class NoticeStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  draft(tenantId: string, month: TthcMonth, tx: Transaction = this.dataSource.manager): Promise<NoticeEntity | null> {
    return tx.findOneBy(NoticeEntity, { tenantId, month, state: 'draft' });
  }

  /** The version that stands. */
  async standing(
    tenantId: string,
    month: TthcMonth,
    tx: Transaction = this.dataSource.manager,
  ): Promise<NoticeEntity | null> {
    return tx.findOne(NoticeEntity, { where: { tenantId, month, state: 'issued' }, order: { version: 'DESC' } });
  }

  byId(tenantId: string, id: string): Promise<NoticeEntity | null> {
    return this.dataSource.manager.findOneBy(NoticeEntity, { tenantId, id });
  }

  /** Months that have a notice, and whether one of them is out. */
  async months(tenantId: string): Promise<Map<TthcMonth, 'draft' | 'issued'>> {
    const rows = await this.dataSource.query<{ month: string; issued: boolean }[]>(
      `select month, bool_or(state = 'issued') as issued from tthc_notice where tenant_id = $1 group by month`,
      [tenantId],
    );
    return new Map(rows.map(({ month, issued }) => [month, issued ? 'issued' : 'draft']));
  }

  async insert(tx: Transaction, notice: NoticeEntity): Promise<void> {
    await tx.insert(NoticeEntity, notice);
  }

  async rewrite(tx: Transaction, notice: NoticeEntity): Promise<void> {
    const { tenantId, id, model, sha256, changes, reason, madeAt, madeBy } = notice;
    await tx.update(NoticeEntity, { tenantId, id, state: 'draft' }, { model, sha256, changes, reason, madeAt, madeBy });
  }

  async discard(tx: Transaction, { tenantId, id }: NoticeEntity): Promise<void> {
    await tx.delete(NoticeEntity, { tenantId, id, state: 'draft' });
  }

  /** By compare-and-set: false when it went out, or was rewritten, in between. */
  async issue(tx: Transaction, { tenantId, id, sha256 }: NoticeEntity, { at, by }: NoticeIssuing): Promise<boolean> {
    const result = await tx.update(
      NoticeEntity,
      { tenantId, id, sha256, state: 'draft' },
      { state: 'issued', issuedAt: at, issuedBy: by?.accountId ?? null, issuedByName: by?.name ?? null },
    );
    return result.affected === 1;
  }
}
