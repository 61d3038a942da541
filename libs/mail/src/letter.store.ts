import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import type { LetterAttachment } from './letter-attachment.js';
import { LetterAttachmentEntity } from './letter-attachment.entity.js';
import { LetterEntity } from './letter.entity.js';

export interface LetterRef {
  readonly tenantId: string;
  readonly letterId: string;
}

@Injectable()
export class LetterStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** False when a letter with this key exists already. */
  async insert(tx: Transaction, letter: LetterEntity): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(LetterEntity)
      .values(letter)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async attach(tx: Transaction, { tenantId, letterId }: LetterRef, files: readonly LetterAttachment[]): Promise<void> {
    const rows = files.map((file, index) => ({ ...file, letterId, tenantId, position: index + 1 }));
    if (rows.length > 0) await tx.insert(LetterAttachmentEntity, rows);
  }

  async attachmentsOf({
    tenantId,
    id: letterId,
    hasAttachments,
  }: Pick<LetterEntity, 'tenantId' | 'id' | 'hasAttachments'>): Promise<LetterAttachment[]> {
    if (!hasAttachments) return [];
    const where = { tenantId, letterId };
    return this.dataSource.manager.find(LetterAttachmentEntity, { where, order: { position: 'ASC' } });
  }

  async byKey(tx: Transaction, tenantId: string, key: string): Promise<LetterEntity | null> {
    return tx.findOneBy(LetterEntity, { tenantId, key });
  }

  async find(tx: Transaction, { tenantId, letterId }: LetterRef): Promise<LetterEntity | null> {
    return tx.findOneBy(LetterEntity, { tenantId, id: letterId });
  }

  /** The letter that a delivery report names; its seal has proved that the report is about a letter of ours. */
  async lock(tx: Transaction, id: string): Promise<LetterEntity | null> {
    return tx.findOne(LetterEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Claims of workers that died, locked. */
  async staleClaims(tx: Transaction, before: Date, limit: number): Promise<LetterEntity[]> {
    return tx
      .createQueryBuilder(LetterEntity, 'letter')
      .where("letter.status = 'sending' and letter.claimedAt < :before", { before })
      .orderBy('letter.claimedAt')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Letters that wait without anybody having been told since `orderedBefore`; they count as told from now on. */
  async orderAgain(tx: Transaction, now: Date, orderedBefore: Date, limit: number): Promise<LetterRef[]> {
    const rows: { id: string; tenant_id: string }[] = await tx.query(
      `select id, tenant_id from letter
        where status in ('queued', 'unknown') and next_attempt_at <= $1 and (ordered_at is null or ordered_at < $2)
        order by next_attempt_at, recipient_name, id limit $3 for update skip locked`,
      [now, orderedBefore, limit],
    );
    const ids = rows.map((row) => row.id);
    if (ids.length > 0) await tx.query('update letter set ordered_at = $1 where id = any($2)', [now, ids]);
    return rows.map((row) => ({ tenantId: row.tenant_id, letterId: row.id }));
  }

  async update(tx: Transaction, { tenantId, letterId }: LetterRef, change: Partial<LetterEntity>): Promise<void> {
    await tx.createQueryBuilder().update(LetterEntity).set(change).where({ tenantId, id: letterId }).execute();
  }
}
