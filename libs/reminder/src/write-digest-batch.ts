import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { CollectDigests } from './collect-digests.js';
import { type ClaimedOrders, DigestOrderStore, type SettledOrder } from './digest-order.store.js';
import { recipientKey } from './domain/next-reminder.js';
import { LoadDueWork } from './load-due-work.js';
import { PostDigests } from './post-digests.js';

/** Some recipients of a tenant, in one transaction: their digests, ledger lines and next reminders. */
@Injectable()
export class WriteDigestBatch {
  constructor(
    private readonly dueWork: LoadDueWork,
    private readonly collect: CollectDigests,
    private readonly post: PostDigests,
    private readonly orders: DigestOrderStore,
  ) {}

  /** Returns how many digests were written. */
  async run(tx: Transaction, claimed: ClaimedOrders): Promise<number> {
    const { tenantId, recipients } = claimed;
    const due = await this.dueWork.run(tx, claimed);
    const speaking = recipients.filter((recipient) => due.idsOf.has(recipientKey(recipient)));
    const { digests, broken, gone } = await this.collect.run(tx, tenantId, speaking, due);
    const letters = await this.post.run(tx, claimed, digests, due.withdrawn);
    await this.dueWork.setAside(tx, tenantId, broken, gone);
    const settled = recipients.map((recipient): SettledOrder => {
      const letterId = letters.get(recipientKey(recipient)) ?? null;
      return { ...recipient, state: letterId === null ? 'nothing' : 'written', letterId };
    });
    await this.orders.settle(tx, claimed, settled);
    return letters.size;
  }
}
