import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { Clock, Database, Outbox } from '#platform';
import { DigestOrderStore } from './digest-order.store.js';
import { HoldStorm } from './hold-storm.js';
import { SendingDoors } from './sending-doors.js';
import { DIGESTS_A_BATCH } from './write-digests.js';

/** Writers asked for at once; each goes on until nothing waits. */
const MOST_WRITERS = 4;

/** Event type and key of an order that concerns no tenant of its own. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface SweepResult {
  /** Digests newly ordered. */
  readonly ordered: number;
  /** Digests that wait to be written, these included. */
  readonly waiting: number;
}

/**
 * To be run every minute: whoever is owed something gets one digest ordered for the day, in one statement whatever the number. Sweeps may
 * run side by side. What is ordered is written by {@link WriteDigests}, asked for anew at each sweep as long as something waits.
 */
@Injectable()
export class SweepDueReminders {
  private readonly logger = new Logger(SweepDueReminders.name);

  constructor(
    private readonly orders: DigestOrderStore,
    private readonly storms: HoldStorm,
    private readonly doors: SendingDoors,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<SweepResult> {
    const now = this.clock.now();
    const { closed, early, someOpen } = await this.doors.at(now);
    if (!someOpen) return { ordered: 0, waiting: 0 };
    return this.database.transaction(async (tx) => {
      const day = localDateOf(now);
      await this.orders.renew(tx, day);
      const fresh = await this.orders.order(tx, { now, day, closed, early });
      await this.storms.run(tx, day, fresh);
      const ordered = [...fresh.values()].reduce((sum, count) => sum + count, 0);
      const waiting = await this.orders.waiting(tx);
      if (ordered > 0) this.logger.log(`Digests ordered: ${String(ordered)}`);
      const writers = Math.min(MOST_WRITERS, Math.ceil(waiting / DIGESTS_A_BATCH));
      for (let writer = 0; writer < writers; writer += 1)
        await this.outbox.append(tx, { type: 'digests.ordered', tenantId: NOBODY, key: NOBODY, payload: { writer } });
      return { ordered, waiting };
    });
  }
}
