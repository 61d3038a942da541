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

  async attachmentsOf({ tenantId, id: letterId, hasAttachments }: LetterEntity): Promise<LetterAttachment[]> {
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

  /** Compare-and-set: of several workers one gets the letter. A claim older than `stale` belongs to a worker that died. */
  async claim({ tenantId, letterId }: LetterRef, now: Date, stale: Date): Promise<LetterEntity | null> {
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(LetterEntity)
      .set({ status: 'sending', claimedAt: now, attempts: () => 'attempts + 1' })
      .where('id = :letterId and tenant_id = :tenantId', { letterId, tenantId })
      .andWhere("((status = 'queued' and next_attempt_at <= :now) or (status = 'sending' and claimed_at < :stale))")
      .setParameters({ now, stale })
      .execute();
    if (affected !== 1) return null;
    return this.dataSource.manager.findOneBy(LetterEntity, { tenantId, id: letterId });
  }

  /** Writes the outcome of an attempt, unless the claim has gone to another worker meanwhile. */
  async settle(tx: Transaction, claimed: LetterEntity, outcome: Partial<LetterEntity>): Promise<boolean> {
    const { id, tenantId, claimedAt } = claimed;
    const { affected } = await tx
      .createQueryBuilder()
      .update(LetterEntity)
      .set(outcome)
      .where("id = :id and tenant_id = :tenantId and status = 'sending' and claimed_at = :claimedAt")
      .setParameters({ id, tenantId, claimedAt })
      .execute();
    return affected === 1;
  }

  /** Letters that wait without anybody having been told since `orderedBefore`; they count as told from now on. */
  async orderAgain(tx: Transaction, now: Date, orderedBefore: Date, limit: number): Promise<LetterRef[]> {
    const rows: { id: string; tenant_id: string }[] = await tx.query(
      `select id, tenant_id from letter
        where status in ('queued', 'sending') and next_attempt_at <= $1 and (ordered_at is null or ordered_at < $2)
          and (status = 'queued' or claimed_at < $2)
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
