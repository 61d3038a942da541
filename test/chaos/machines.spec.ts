import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRedis, type TestRedis } from '../morning/a-redis.js';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';
import { Morning } from './a-morning.js';
import { hold } from './hold.js';
import { full, morningSize } from './size.js';

const owed = morningSize.agencies;

describe('machines that fail in the middle of a morning', () => {
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

  /** Two of everything, at dawn; at `rate` 20 an hour is three minutes. */
  const aMorning = async (databaseUrl: string, onRedis = false, rate = 1): Promise<Morning> => {
    const morning = await Morning.begin({ databaseUrl, at: dawn, rate, redis: onRedis ? redis : null });
    morning.mail.slowness = full ? 100 : 50;
    await Promise.all([morning.open('worker'), morning.open('worker')]);
    return morning;
  };
  const sentAtLeast = (morning: Morning, share: number): Promise<unknown> =>
    until(`${String(share)} of the letters`, () => morning.mail.taken.length >= share * owed, 240_000);

  it('two workers, two schedulers, two relays, and a minute that comes again and again', async () => {
    const morning = await aMorning(await server.copyOf('country'));
    try {
      for (let minute = 0; minute < 5; minute++) morning.minute();
      await sentAtLeast(morning, 0.5);
      for (let minute = 0; minute < 5; minute++) morning.minute();
      await morning.settle(owed);
      for (let minute = 0; minute < 5; minute++) morning.minute();
      await morning.swept();
      hold(await morning.count('two workers, two schedulers, two relays'));
    } finally {
      await morning.end();
    }
  });

  it.each(full ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'])(
    'the queue is emptied three times, in %s, and goes on ticking',
    async (machine) => {
      if (machine === 'Redis' && !redis) return;
      const morning = await aMorning(await server.copyOf('country'), machine === 'Redis', 20);
      try {
        morning.minute();
        for (const share of [0, 0.3, 0.6]) {
          await sentAtLeast(morning, share);
          await morning.emptyQueues();
          // Nobody helps it: its timers are gone with the queue. Where there is no time for that, the minute is brought forward.
          if (!full) morning.minute();
        }
        const before = performance.now();
        if (full) await morning.swept(200_000);
        const seconds = Math.round((performance.now() - before) / 1_000);
        await morning.settle(owed);
        hold(
          await morning.count(
            `the queue's store emptied, ${machine}`,
            full ? `swept again by itself after ${String(seconds)} s` : '',
          ),
        );
      } finally {
        await morning.end();
      }
    },
  );

  it('PostgreSQL loses its power, is shut down, and comes back each time', async () => {
    const morning = await aMorning(await server.copyOf('country'));
    let revived = 0;
    try {
      morning.minute();
      for (const [turn, share] of (full ? [0, 0.3, 0.5, 0.7] : [0.3]).entries()) {
        await sentAtLeast(morning, share);
        const over = morning.fault();
        await (turn % 2 === 0 ? server.cutPower() : server.shutDown());
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await server.startAgain();
        revived += morning.revive();
        await until('the database to answer', async () => (await morning.sent()) !== null);
        over();
        morning.minute();
      }
      await morning.settle(owed);
      hold(
        await morning.count(
          'PostgreSQL without power, or shut down, for a while',
          `${String(revived)} workers had to be started again`,
        ),
      );
    } finally {
      await morning.end();
    }
  });

  it.skipIf(!full || !ServerToBreak.canMount)('the disk of PostgreSQL is full for a while', async () => {
    const small = await ServerToBreak.start(400);
    const size = {
      ...morningSize,
      agencies: Math.min(400, owed),
      assignments: Math.min(1_600, owed * 4),
      due: Math.min(800, owed * 2),
    };
    const start = await small.seed('country', size);
    const morning = await Morning.begin({ databaseUrl: small.urlOf('country'), at: start });
    try {
      morning.mail.slowness = 100;
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      morning.minute();
      await until('the first letters', () => morning.mail.taken.length >= 0.2 * size.agencies);
      const over = morning.fault();
      const free = small.fillDisk();
      const filled = morning.mail.taken.length;
      for (let second = 0; second < 8; second++) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        morning.minute();
      }
      free();
      const stood = small.isRunning;
      if (!stood) await small.startAgain();
      await until('the database to answer', async () => (await morning.sent()) !== null);
      over();
      morning.revive();
      await morning.settle(size.agencies);
      const note = `${String(filled)} letters before it; PostgreSQL ${stood ? 'stood' : 'fell and was started again'}`;
      hold(await morning.count('the disk of PostgreSQL full for 8 s', note));
      expect(filled).toBeLessThan(size.agencies);
    } finally {
      await morning.end();
      await small.stop();
    }
  });
});
