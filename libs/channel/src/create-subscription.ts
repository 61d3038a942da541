import { Injectable } from '@nestjs/common';
import type { ChannelSubscription, CreateSubscriptionBody } from '#contracts';
import { AuditTrail, Clock, Database, newId } from '#platform';
import { ChannelSubscriptionStore } from './channel-subscription.store.js';
import { subscriptionOf } from './channel.view.js';
import { CheckSubscription, type SubscriptionRefusal } from './check-subscription.js';

export type SubscriptionCreated =
  | { readonly ok: true; readonly subscription: ChannelSubscription }
  | SubscriptionRefusal
  | { readonly ok: false; readonly code: 'channel-subscription-taken'; readonly message: string };

/** From now on an agency, or the whole tenant, is told of its digests in one more way. */
@Injectable()
export class CreateSubscription {
  constructor(
    private readonly check: CheckSubscription,
    private readonly subscriptions: ChannelSubscriptionStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(
    { tenantId, actorId }: { tenantId: string; actorId: string | null },
    asked: CreateSubscriptionBody,
  ): Promise<SubscriptionCreated> {
    const id = newId();
    const checked = await this.check.run(tenantId, id, asked);
    if (!checked.ok) return checked;
    const { target, sealedSecret } = checked;
    const { channel, agencyId } = asked;
    const now = this.clock.now();
    return this.database.transaction(async (tx): Promise<SubscriptionCreated> => {
      const subscription = {
        ...{ id, tenantId, channel, agencyId, agencyKey: agencyId ?? 'all', target, sealedSecret, active: true },
        ...{ since: now, createdAt: now, createdBy: actorId, removedAt: null },
      };
      if (!(await this.subscriptions.insert(tx, subscription))) {
        return { ok: false, code: 'channel-subscription-taken', message: 'Cơ quan đã nhận tin tại nơi này.' };
      }
      const detail = { channel, agencyId, target };
      await this.audit.record(tx, {
        ...{ tenantId, actorId, detail },
        ...{ action: 'channel-subscription.created', subject: `channel-subscription:${id}` },
      });
      return { ok: true, subscription: subscriptionOf(subscription) };
    });
  }
}
