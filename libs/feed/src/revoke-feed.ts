import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { AuditTrail, Clock, Database } from '#platform';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { keepsFeed } from './feed-keeper.js';

/** From now on the address shows nothing; calendars that follow it keep what they have until their owners remove it. */
@Injectable()
export class RevokeFeed {
  constructor(
    private readonly feeds: CalendarFeedStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** False: there is no such live feed that this person keeps. */
  async run(actor: Actor, feedId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const feed = await this.feeds.live(tx, actor.tenantId, feedId);
      if (feed === null || !keepsFeed(actor, feed)) return false;
      await this.feeds.revoke(tx, feed, this.clock.now());
      const { tenantId, scope, ownerId } = feed;
      await this.audit.record(tx, {
        ...{ tenantId, actorId: actor.accountId, action: 'feed.revoked', subject: `feed:${feedId}` },
        detail: { scope, ownerId },
      });
      return true;
    });
  }
}
