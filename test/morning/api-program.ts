import 'reflect-metadata';
import { loadConfig } from '#config';
import { JsonLogger } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { clockGiven, type Order } from './orders.js';
import { RunningClock } from './running-clock.js';

// The API as `apps/api/src/main.ts` starts it, on a clock that can be set.
const config = loadConfig(process.env);
const clock = new RunningClock(clockGiven(process.env));
const api = await createApi(config, clock, new JsonLogger(config.logLevel, 'api'));
await api.listen(config.port, config.host);

process.on('message', (order: Order) => {
  if ('clock' in order) clock.setting = order.clock;
});
process.on('disconnect', () => void api.close().finally(() => process.exit(0)));
process.send?.('ready');
