import { Injectable } from '@nestjs/common';
import type { ChannelSubscription } from '#contracts';
import { AuditTrail, Clock, Database } from '#platform';
import { ChannelNoticeStore } from './channel-notice.store.js';
import { ChannelSubscriptionStore, type SubscriptionRef } from './channel-subscription.store.js';
import { subscriptionOf } from './channel.view.js';

export type SubscriptionDeed = 'switch-on' | 'switch-off' | 'remove';

/** Switches a subscription on or off, or removes it for good with its secret. What waits to go out there is taken back. */
@Injectable()
export class ChangeSubscription {
  constructor(
    private readonly subscriptions: ChannelSubscriptionStore,
    private readonly notices: ChannelNoticeStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Null: there is no such subscription. */
  async run(ref: SubscriptionRef, deed: SubscriptionDeed, actorId: string | null): Promise<ChannelSubscription | null> {
    const { tenantId, subscriptionId } = ref;
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const found = await this.subscriptions.find(tx, ref);
      if (found === null) return null;
      const change = changeOf(deed, now);
      await this.subscriptions.update(tx, found, change);
      if (deed !== 'switch-on') await this.notices.withdraw(tx, tenantId, subscriptionId, now);
      const subject = `channel-subscription:${subscriptionId}`;
      await this.audit.record(tx, { tenantId, actorId, action: `channel-subscription.${deed}`, subject });
      return subscriptionOf({ ...found, ...change });
    });
  }
}

function changeOf(deed: SubscriptionDeed, now: Date) {
  if (deed === 'switch-on') return { active: true, since: now };
  return deed === 'switch-off' ? { active: false } : { active: false, removedAt: now, sealedSecret: null };
}
