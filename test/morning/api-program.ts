import 'reflect-metadata';
import { loadConfig } from '#config';
import { JsonLogger } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { type Order, SHIFT_VARIABLE } from './orders.js';
import { ShiftedClock } from './shifted-clock.js';

// The API as `apps/api/src/main.ts` starts it, on a clock that can be set.
const config = loadConfig(process.env);
const clock = new ShiftedClock(Number(process.env[SHIFT_VARIABLE] ?? 0));
const api = await createApi(config, clock, new JsonLogger(config.logLevel, 'api'));
await api.listen(config.port, config.host);

process.on('message', (order: Order) => {
  if ('shiftMs' in order) clock.shiftMs = order.shiftMs;
});
process.on('disconnect', () => void api.close().finally(() => process.exit(0)));
process.send?.('ready');
