import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { Clock, CONFIG, type Config, newId, type Transaction } from '#platform';
import type { ChannelNoticeEntity } from './channel-notice.entity.js';
import { ChannelNoticeStore } from './channel-notice.store.js';
import type { ChannelSubscriptionEntity } from './channel-subscription.entity.js';
import { noCounts, type NoticeCounts, sayCounts, sayTrial } from './domain/notice.js';

export interface NoticeToQueue {
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly day: LocalDate;
  /** Null: a trial, which counts nothing. */
  readonly digest: { readonly letterId: string; readonly counts: NoticeCounts } | null;
}

/** Puts one notice to one subscription where the workers fetch it. */
@Injectable()
export class QueueNotice {
  constructor(
    private readonly notices: ChannelNoticeStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(tx: Transaction, to: ChannelSubscriptionEntity, notice: NoticeToQueue): Promise<ChannelNoticeEntity> {
    const { agencyId, agencyName, day, digest } = notice;
    const url = `${this.config.publicUrl}/duties`;
    const text = digest === null ? sayTrial(day, url) : sayCounts(digest.counts, day, url);
    const content = {
      agencyId,
      agencyName,
      day,
      counts: digest?.counts ?? noCounts,
      text,
      url,
      isTrial: digest === null,
    };
    const now = this.clock.now();
    const entity: ChannelNoticeEntity = {
      ...{ id: newId(), tenantId: to.tenantId, subscriptionId: to.id, channel: to.channel, target: to.target },
      ...{ letterId: digest?.letterId ?? null, content, status: 'queued', attempts: 0, createdAt: now },
      ...{ nextAttemptAt: now, claimedAt: null, settledAt: null, answer: null, externalId: null },
    };
    await this.notices.insert(tx, entity);
    return entity;
  }
}
