import { Injectable } from '@nestjs/common';
import type { CalendarFeed, FeedScope } from '#contracts';
import { DirectoryView } from '#directory';
import { type Actor, newToken, tokenHash } from '#identity';
import { AuditTrail, Clock, Database, newId } from '#platform';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { shownFeed } from './calendar-feed.view.js';
import { type FeedOwner, keepsFeed } from './feed-keeper.js';

/** An owner needs a handful; more are forgotten ones, each of them a key to the same door. */
export const FEEDS_AT_MOST = 20;

export interface FeedOrder {
  readonly actor: Actor;
  readonly scope: FeedScope;
  /** Whose, for an agency's feed; left out: the actor's own. */
  readonly agencyId?: string | undefined;
  readonly label: string;
}

export type FeedMade =
  /** The token is shown once and kept nowhere. */
  | { readonly ok: true; readonly feed: CalendarFeed; readonly token: string }
  | { readonly ok: false; readonly code: 'no-agency' | 'not-found' | 'too-many-feeds'; readonly message: string };

@Injectable()
export class MakeFeed {
  constructor(
    private readonly feeds: CalendarFeedStore,
    private readonly directory: DirectoryView,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ actor, scope, agencyId = actor.agencyId ?? undefined, label }: FeedOrder): Promise<FeedMade> {
    if (agencyId === undefined) return refuse('no-agency', 'Tài khoản này không thuộc cơ quan nào nên không có lịch.');
    const { tenantId } = actor;
    const owner: FeedOwner = { tenantId, scope, ownerId: scope === 'agency' ? agencyId : actor.accountId };
    const agency = keepsFeed(actor, owner) ? await this.directory.agency(tenantId, agencyId) : null;
    if (agency === null) return refuse('not-found', 'Không tìm thấy cơ quan này.');
    return this.database.transaction(async (tx): Promise<FeedMade> => {
      if ((await this.feeds.countLive(tx, owner)) >= FEEDS_AT_MOST) {
        return refuse('too-many-feeds', `Đã có ${String(FEEDS_AT_MOST)} địa chỉ lịch. Hãy thu hồi bớt địa chỉ cũ.`);
      }
      const token = newToken();
      const feed = {
        ...{ id: newId(), ...owner, label, tokenHash: tokenHash(token) },
        ...{ createdBy: actor.accountId, createdByName: actor.displayName, createdAt: this.clock.now() },
        ...{ lastReadAt: null, revokedAt: null },
      };
      await this.feeds.insert(tx, feed);
      await this.audit.record(tx, {
        ...{ tenantId, actorId: actor.accountId, action: 'feed.made', subject: `feed:${feed.id}` },
        detail: { scope, ownerId: owner.ownerId },
      });
      return { ok: true, feed: shownFeed(feed), token };
    });
  }
}

function refuse(code: Extract<FeedMade, { ok: false }>['code'], message: string): FeedMade {
  return { ok: false, code, message };
}
