import 'reflect-metadata';
import { loadConfig } from '#config';
import { RequeueLetters } from '#mail';
import { JobQueues, JsonLogger } from '#platform';
import { jobs } from '#rooms';
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
  } else await worker.get(RequeueLetters).run();
}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => logger.error(error));
});
process.on('disconnect', () => void worker.close().finally(() => process.exit(0)));
process.send?.('ready');
