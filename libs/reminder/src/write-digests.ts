import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { Clock, Database, type Transaction } from '#platform';
import { type ClaimedOrders, DigestOrderStore } from './digest-order.store.js';
import { SendingDoors } from './sending-doors.js';
import { WriteDigestBatch } from './write-digest-batch.js';

/** Recipients whose digests are written in one transaction. */
export const DIGESTS_A_BATCH = 50;

const FAILED = 'failed';

/** Writes the digests that are ordered, batch by batch, until none waits. Several writers share them out among themselves. */
@Injectable()
export class WriteDigests {
  private readonly logger = new Logger(WriteDigests.name);

  constructor(
    private readonly database: Database,
    private readonly orders: DigestOrderStore,
    private readonly batch: WriteDigestBatch,
    private readonly doors: SendingDoors,
    private readonly clock: Clock,
  ) {}

  /** Returns how many digests were written. */
  async run(): Promise<number> {
    let total = 0;
    for (;;) {
      const { closed, someOpen } = await this.doors.at(this.clock.now());
      if (!someOpen) break;
      let written = await this.writeSome(DIGESTS_A_BATCH, closed);
      if (written === FAILED) written = await this.oneByOne(closed);
      if (written === null) break;
      total += written;
    }
    return total;
  }

  /** Null: none left. {@link FAILED}: nothing of the batch was written. */
  private async writeSome(limit: number, closed: readonly string[]): Promise<number | null | typeof FAILED> {
    let claimed: ClaimedOrders | null = null;
    try {
      return await this.database.transaction(async (tx: Transaction) => {
        claimed = await this.orders.claim(tx, { day: localDateOf(this.clock.now()), closed }, limit);
        return claimed === null ? null : this.batch.run(tx, claimed);
      });
    } catch (error) {
      // Nothing claimed: the fault lies with no recipient, and the job is tried again.
      if (claimed === null) throw error;
      this.logger.error(error);
      if (limit === 1) await this.setAside(claimed);
      return FAILED;
    }
  }

  /** The recipient at fault is found and tried again at the next sweep; the others get their letters now. */
  private async oneByOne(closed: readonly string[]): Promise<number> {
    let written = 0;
    for (let left = DIGESTS_A_BATCH; left > 0; left -= 1) {
      const one = await this.writeSome(1, closed);
      if (one === null) break;
      written += one === FAILED ? 0 : one;
    }
    return written;
  }

  private async setAside(claimed: ClaimedOrders): Promise<void> {
    const failed = claimed.recipients.map((recipient) => ({ ...recipient, state: 'failed' as const, letterId: null }));
    await this.database.transaction((tx) => this.orders.settle(tx, claimed, failed));
  }
}
