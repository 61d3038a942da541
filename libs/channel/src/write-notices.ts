import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { type LetterContent, type LetterMention, LettersSinceView } from '#mail';
import { Database } from '#platform';
import { ChannelNoticeStore } from './channel-notice.store.js';
import type { ChannelSubscriptionEntity } from './channel-subscription.entity.js';
import { ChannelSubscriptionStore } from './channel-subscription.store.js';
import { countItems } from './domain/notice.js';
import { QueueNotice } from './queue-notice.js';

/** Older digests than this are no news. */
const NEWS_MS = 24 * 60 * 60_000;
const PAGE = 200;

/**
 * One notice of each written digest to each subscription of its agency. The question is "written and not told of?", asked each minute: it
 * costs nothing where nobody subscribes, and no lost event is a lost notice.
 */
@Injectable()
export class WriteNotices {
  constructor(
    private readonly subscriptions: ChannelSubscriptionStore,
    private readonly letters: LettersSinceView,
    private readonly notices: ChannelNoticeStore,
    private readonly queueNotice: QueueNotice,
    private readonly database: Database,
  ) {}

  /** Returns how many notices were written. */
  async run(now: Date): Promise<number> {
    let written = 0;
    for (const [tenantId, subscriptions] of await this.subscriptions.active()) {
      const wanted = await this.wanted(tenantId, subscriptions, new Date(now.getTime() - NEWS_MS));
      for (let at = 0; at < wanted.length; at += PAGE) {
        written += await this.writePage(tenantId, wanted.slice(at, at + PAGE));
      }
    }
    return written;
  }

  private async wanted(
    tenantId: string,
    subscriptions: readonly ChannelSubscriptionEntity[],
    since: Date,
  ): Promise<Wish[]> {
    const agencyIds = subscriptions.some(({ agencyId }) => agencyId === null)
      ? null
      : subscriptions.flatMap(({ agencyId }) => agencyId ?? []);
    const mentions = await this.letters.mentions(tenantId, 'digest', agencyIds, since);
    const known = await this.notices.known(
      tenantId,
      mentions.map(({ letterId }) => letterId),
    );
    return mentions.flatMap((letter) =>
      subscriptions
        .filter((to) => isFor(letter, to) && !known.has(`${to.id}|${letter.letterId}`))
        .map((to) => ({ to, letterId: letter.letterId })),
    );
  }

  private async writePage(tenantId: string, wishes: readonly Wish[]): Promise<number> {
    const ids = [...new Set(wishes.map(({ letterId }) => letterId))];
    const contents = new Map((await this.letters.contents(tenantId, ids)).map((letter) => [letter.letterId, letter]));
    await this.database.transaction(async (tx) => {
      for (const { to, letterId } of wishes) {
        const letter = contents.get(letterId);
        if (letter) await this.queueNotice.run(tx, to, noticeOf(letter));
      }
    });
    return wishes.length;
  }
}

interface Wish {
  readonly to: ChannelSubscriptionEntity;
  readonly letterId: string;
}

function isFor({ agencyId, composedAt }: LetterMention, to: ChannelSubscriptionEntity): boolean {
  return (to.agencyId === null || to.agencyId === agencyId) && composedAt >= to.since;
}

function noticeOf({ letterId, agencyId, recipientName: agencyName, composedAt, items }: LetterContent) {
  const day = localDateOf(composedAt);
  return { agencyId, agencyName, day, digest: { letterId, counts: countItems(items, day) } };
}
