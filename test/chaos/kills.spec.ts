import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRedis, type TestRedis } from '../morning/a-redis.js';
import { Random } from '../fuzz/random.js';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';
import { Morning } from './a-morning.js';
import { anOffice, type Office } from './an-office.js';
import { hold } from './hold.js';
import { full, morningSize } from './size.js';

const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 2 ** 31);

describe('a morning of which no process sees the end', () => {
  let server: ServerToBreak;
  let redis: TestRedis | null;
  let dawn: Date;

  beforeAll(async () => {
    redis = await aRedis();
    server = await ServerToBreak.start();
    dawn = await server.seed('country', morningSize);
  });
  afterAll(async () => {
    redis?.stop();
    await server.stop();
  });

  const machines = ['PostgreSQL', ...(full ? ['Redis'] : [])];

  it.each(machines)('kill -9 of workers and of the API at random, queues in %s', async (machine) => {
    if (machine === 'Redis' && !redis) return;
    const random = new Random(seed);
    const databaseUrl = await server.copyOf('country');
    const office: Office = await anOffice(databaseUrl, dawn);
    // An hour of the morning in three minutes, so that claims of the dead are taken over while others are still dying.
    const morning = await Morning.begin({ databaseUrl, at: dawn, rate: 20, redis: machine === 'Redis' ? redis : null });
    try {
      morning.mail.slowness = full ? 350 : 500;
      await Promise.all([
        morning.open('worker'),
        morning.open('worker'),
        morning.open('api', { PORT: String(office.port) }),
      ]);
      morning.minute();
      const working = office.work();
      await until('the first letter', () => morning.mail.taken.length > 0);
      const kills = full ? 100 : 8;
      let whileWaiting = 0;
      for (let kill = 0; kill < kills; kill++) {
        const slot = random.pick(morning.services);
        await slot.service.ready;
        await new Promise((resolve) => setTimeout(resolve, random.below(full ? 1_200 : 500)));
        morning.fault();
        await slot.service.kill();
        morning.revive();
        morning.minute();
        if ((await morning.sent()) !== morningSize.agencies) whileWaiting += 1;
      }
      const deeds = await office.stop(working);
      await morning.settle(morningSize.agencies, 600_000);
      const kept = await office.kept(databaseUrl);
      const note = `${String(whileWaiting)} while letters waited; ${String(deeds)} deeds answered by the API, ${String(kept.missing)} missing, ${String(kept.twice)} twice; seed ${String(seed)}`;
      hold(await morning.count(`kill -9, queues in ${machine}`, note));
      expect(kept).toEqual({ missing: 0, twice: 0 });
    } finally {
      await morning.end();
    }
  });
});
