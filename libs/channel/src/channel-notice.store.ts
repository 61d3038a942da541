import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import { ChannelNoticeEntity } from './channel-notice.entity.js';

@Injectable()
export class ChannelNoticeStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these letters, those that each subscription has a notice of: `subscription|letter`. */
  async known(tenantId: string, letterIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ key: string }[]>(
      `select subscription_id || '|' || letter_id as key from channel_notice
        where tenant_id = $1 and letter_id = any($2::uuid[])`,
      [tenantId, letterIds],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Written twice it exists once; an older one of the subscription that has not gone out yet gives way to it. */
  async insert(tx: Transaction, notice: ChannelNoticeEntity): Promise<void> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ChannelNoticeEntity)
      .values(notice)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0 || notice.letterId === null) return;
    await tx.query(
      `update channel_notice set status = 'superseded', next_attempt_at = null, settled_at = $4
        where tenant_id = $1 and subscription_id = $2 and id <> $3 and status = 'queued' and letter_id is not null
          and content ->> 'agencyId' = $5 and content ->> 'day' < $6`,
      [
        ...[notice.tenantId, notice.subscriptionId, notice.id, notice.createdAt],
        ...[notice.content.agencyId, notice.content.day],
      ],
    );
  }

  /** Those at their end that were written before the moment, so many at most. Returns how many. */
  async forget(tenantId: string, before: Date, limit: number): Promise<number> {
    const [, count] = (await this.dataSource.query(
      `delete from channel_notice where id in (select id from channel_notice
        where tenant_id = $1 and created_at < $2 and status not in ('queued', 'sending') order by created_at limit $3)`,
      [tenantId, before, limit],
    )) as [unknown, number];
    return count;
  }

  /** Compare-and-set: of several workers one gets each notice. */
  async claim(now: Date, limit: number): Promise<ChannelNoticeEntity[]> {
    const [rows] = (await this.dataSource.query(
      `update channel_notice set status = 'sending', claimed_at = $1, attempts = attempts + 1
        where id in (select id from channel_notice where status = 'queued' and next_attempt_at <= $1
                      order by next_attempt_at, id limit $2 for update skip locked)
        returning id`,
      [now, limit],
    )) as [{ id: string }[], number];
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    return this.dataSource.manager.createQueryBuilder(ChannelNoticeEntity, 'notice').whereInIds(ids).getMany();
  }

  /** What waits to go out to a subscription waits until then. */
  async rest({ tenantId, subscriptionId }: ChannelNoticeEntity, until: Date): Promise<void> {
    await this.dataSource.query(
      `update channel_notice set next_attempt_at = $3
        where tenant_id = $1 and subscription_id = $2 and status = 'queued' and next_attempt_at < $3`,
      [tenantId, subscriptionId, until],
    );
  }

  /** Those whose worker died in the middle: nobody knows whether they went out. */
  async stale(before: Date, limit: number): Promise<ChannelNoticeEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(ChannelNoticeEntity, 'notice')
      .where("notice.status = 'sending' and notice.claimedAt < :before", { before })
      .orderBy('notice.claimedAt')
      .limit(limit)
      .getMany();
  }

  /** Writes the outcome of an attempt, unless another worker has taken the notice over meanwhile. */
  async settle({ id, tenantId, claimedAt }: ChannelNoticeEntity, outcome: Partial<ChannelNoticeEntity>): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(ChannelNoticeEntity)
      .set(outcome)
      .where("id = :id and tenant_id = :tenantId and status = 'sending' and claimed_at = :claimedAt")
      .setParameters({ id, tenantId, claimedAt })
      .execute();
  }

  /** What has not gone out to a subscription that is no more, or no more wanted. */
  async withdraw(tx: Transaction, tenantId: string, subscriptionId: string, now: Date): Promise<void> {
    await tx.query(
      `update channel_notice set status = 'superseded', next_attempt_at = null, settled_at = $3
        where tenant_id = $1 and subscription_id = $2 and status = 'queued'`,
      [tenantId, subscriptionId, now],
    );
  }
}
