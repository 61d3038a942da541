import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { loadConfig } from '#config';
import { RequeueLetters } from '#mail';
import { JobQueues, JsonLogger } from '#platform';
import { jobs, queueNames } from '#rooms';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { clockGiven, type Order } from './orders.js';
import { RunningClock } from './running-clock.js';

// The worker as `apps/worker/src/main.ts` starts it, on a clock that can be set.
const config = loadConfig(process.env);
const clock = new RunningClock(clockGiven(process.env));
const logger = new JsonLogger(config.logLevel, 'worker');
const worker = await createWorker(config, clock, logger);

async function obey(order: Order): Promise<void> {
  if ('clock' in order) clock.setting = order.clock;
  else if ('tick' in order) {
    await worker.get(JobQueues).add({ queue: jobs[order.tick].queue, name: order.tick, data: {} });
  } else if ('sayWhenIdle' in order) {
    await untilIdle();
    process.send?.('idle');
  } else await worker.get(RequeueLetters).run();
}

async function untilIdle(): Promise<void> {
  const queues = worker.get(JobQueues);
  for (;;) {
    const counts = await Promise.all(queueNames.map((name) => queues.counts(name)));
    if (counts.every(({ waiting, active }) => !waiting && !active)) return;
    await setTimeout(50);
  }
}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => logger.error(error));
});
process.on('disconnect', () => void worker.close().finally(() => process.exit(0)));
process.send?.('ready');
