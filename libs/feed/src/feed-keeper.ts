import type { FeedScope } from '#contracts';
import { type Actor, may } from '#identity';

/** The one a feed belongs to. */
export interface FeedOwner {
  readonly tenantId: string;
  readonly scope: FeedScope;
  /** An agency, or an account. */
  readonly ownerId: string;
}

/** Who makes and revokes: of an agency its people and whoever sees the whole tenant; of a person that person alone. */
export function keepsFeed(actor: Actor, { tenantId, scope, ownerId }: FeedOwner): boolean {
  if (scope === 'agency') return may(actor, 'feed.keep', { tenantId, agencyId: ownerId });
  return actor.tenantId === tenantId && actor.accountId === ownerId && may(actor, 'feed.keep');
}
