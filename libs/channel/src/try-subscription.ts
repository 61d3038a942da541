import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import type { Notice } from '#contracts';
import { LoadDirectory } from '#directory';
import { Clock, Database } from '#platform';
import { ChannelSubscriptionStore, type SubscriptionRef } from './channel-subscription.store.js';
import { noticeOf } from './channel.view.js';
import { QueueNotice } from './queue-notice.js';

/** A trial notice: goes out like any other within the minute, and its answer can be read. */
@Injectable()
export class TrySubscription {
  constructor(
    private readonly subscriptions: ChannelSubscriptionStore,
    private readonly queueNotice: QueueNotice,
    private readonly directory: LoadDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null: there is no such subscription. */
  async run(ref: SubscriptionRef): Promise<Notice | null> {
    const directory = await this.directory.run(ref.tenantId);
    return this.database.transaction(async (tx) => {
      const to = await this.subscriptions.find(tx, ref);
      if (to === null) return null;
      const { agencyId } = to;
      const agencyName = (agencyId === null ? null : directory.byId.get(agencyId)?.name) ?? 'Mọi cơ quan';
      const day = localDateOf(this.clock.now());
      return noticeOf(await this.queueNotice.run(tx, to, { agencyId, agencyName, day, digest: null }));
    });
  }
}
