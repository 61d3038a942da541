import { Injectable } from '@nestjs/common';
import { type JobOrder, RelayOutbox } from '#platform';
import { JobHandlers } from './job-handlers.js';
import { isJobName } from './jobs.js';
import { ordersFor } from './reactions.js';

const LETTERS_AT_ONCE = 8;

/** Relay and worker in one loop, for a house without queues (a rehearsal, the sample): does what follows until nothing waits any more. */
@Injectable()
export class DrainOutbox {
  constructor(
    private readonly relay: RelayOutbox,
    private readonly handlers: JobHandlers,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const orders: JobOrder[] = [];
      const relayed = await this.relay.run(async (event) => void orders.push(...ordersFor(event)));
      if (relayed === 0) return;
      for (const batch of batches(orders)) await Promise.all(batch.map((order) => this.carryOut(order)));
    }
  }

  private async carryOut({ name, data }: JobOrder): Promise<void> {
    if (isJobName(name)) await this.handlers.run(name, data);
  }
}

/** Letters go out side by side, as from the worker; everything else one after another, in the order of its events. */
function batches(orders: readonly JobOrder[]): JobOrder[][] {
  const found: JobOrder[][] = [];
  for (const order of orders) {
    const last = found.at(-1);
    const joins = order.queue === 'mail' && last?.[0]?.queue === 'mail' && last.length < LETTERS_AT_ONCE;
    if (joins) last.push(order);
    else found.push([order]);
  }
  return found;
}
