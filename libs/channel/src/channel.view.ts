import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ChannelSubscription, Notice, NoticePage, NoticeQuery } from '#contracts';
import { ChannelNoticeEntity } from './channel-notice.entity.js';
import type { ChannelSubscriptionEntity } from './channel-subscription.entity.js';
import { ChannelSubscriptionStore } from './channel-subscription.store.js';

@Injectable()
export class ChannelView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subscriptions: ChannelSubscriptionStore,
  ) {}

  async list(tenantId: string): Promise<ChannelSubscription[]> {
    return (await this.subscriptions.list(tenantId)).map(subscriptionOf);
  }

  /** Newest first. */
  async notices(tenantId: string, { status, subscriptionId, page, pageSize }: NoticeQuery): Promise<NoticePage> {
    const [notices, total] = await this.dataSource.manager.findAndCount(ChannelNoticeEntity, {
      where: { tenantId, ...(status && { status }), ...(subscriptionId && { subscriptionId }) },
      order: { createdAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: notices.map(noticeOf), total, page, pageSize };
  }

  /** Over all tenants: notices whose time has come and that nobody has taken. */
  async waiting(now: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from channel_notice where status in ('queued', 'sending') and next_attempt_at <= $1`,
      [now],
    );
    return row?.count ?? 0;
  }
}

/** What may be seen of a subscription: never its secret, sealed or not. */
export function subscriptionOf(subscription: ChannelSubscriptionEntity): ChannelSubscription {
  const { id, channel, agencyId, target, active, createdAt } = subscription;
  return { id, channel, agencyId, target, active, createdAt: createdAt.toISOString() };
}

export function noticeOf(notice: ChannelNoticeEntity): Notice {
  const { id, subscriptionId, channel, target, letterId, status, attempts, answer, externalId, content } = notice;
  return {
    ...{ id, subscriptionId, channel, target, letterId, status, attempts, answer, externalId },
    ...{ agencyId: content.agencyId, agencyName: content.agencyName, text: content.text },
    createdAt: notice.createdAt.toISOString(),
    nextAttemptAt: notice.nextAttemptAt?.toISOString() ?? null,
    settledAt: notice.settledAt?.toISOString() ?? null,
  };
}
