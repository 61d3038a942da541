import { Injectable } from '@nestjs/common';
import { RelayOutbox } from '#platform';
import { JobHandlers } from './job-handlers.js';
import { isJobName } from './jobs.js';
import { ordersFor } from './reactions.js';

/** Relay and worker in one loop, for a house without queues (a rehearsal, the sample): does what follows until nothing waits any more. */
@Injectable()
export class DrainOutbox {
  constructor(
    private readonly relay: RelayOutbox,
    private readonly handlers: JobHandlers,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const orders: { name: string; data: unknown }[] = [];
      const relayed = await this.relay.run(async (event) => void orders.push(...ordersFor(event)));
      if (relayed === 0) return;
      for (const { name, data } of orders) if (isJobName(name)) await this.handlers.run(name, data);
    }
  }
}
