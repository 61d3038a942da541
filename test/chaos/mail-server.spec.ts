import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';
import { Morning } from './a-morning.js';
import { hold } from './hold.js';
import type { Mood } from './a-moody-server.js';
import { full, morningSize, smallSize } from './size.js';

const HOUR = 3_600_000;
const UNKNOWN = `select count(*)::int as count from letter where kind = 'digest' and status = 'unknown'`;

describe('a mail server that fails', () => {
  let server: ServerToBreak;
  let dawn: Date;
  let smallDawn: Date;

  beforeAll(async () => {
    server = await ServerToBreak.start();
    dawn = await server.seed('country', morningSize);
    smallDawn = await server.seed('office', smallSize);
  });
  afterAll(() => server.stop());

  it('greylists some, hangs up on some after DATA, refuses some for good, and is slow', async () => {
    const morning = await Morning.begin({ databaseUrl: await server.copyOf('country'), at: dawn });
    try {
      morning.mail.slowness = 80;
      morning.mail.mood = moodOf;
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      morning.minute();
      await morning.settle(morningSize.agencies, 600_000);
      const lost = morning.mail.taken.filter(({ answered }) => !answered).length;
      const figures = await morning.count(
        '4xx greylisting, dropped after DATA, 5xx, slow',
        `${String(lost)} answers lost after DATA`,
      );
      hold(figures);
      expect(figures.twiceInWindow).toBe(lost);
      expect(figures.refused).toBe(addresses(morningSize.agencies).filter((n) => kindOf(n) === 'refused').length);
    } finally {
      await morning.end();
    }
  });

  it.skipIf(!full)('falls silent on some after DATA, for ever', async () => {
    const morning = await Morning.begin({ databaseUrl: await server.copyOf('office'), at: smallDawn });
    try {
      const silentOn = 4;
      const isSilent = (address: string): boolean => Number(/\d+/.exec(address)?.[0]) <= silentOn;
      morning.mail.mood = (address, attempt) => (isSilent(address) && attempt === 1 ? 'falls-silent' : 'takes');
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      morning.minute();
      // By the clock of the sockets, which no test can put forward.
      await until('the senders to lose patience', async () => (await morning.ask(UNKNOWN)) === silentOn, 240_000);
      await morning.settle(smallSize.agencies);
      const figures = await morning.count('mail server silent for ever after DATA', `${String(silentOn)} times`);
      hold(figures);
      expect(figures.twiceInWindow).toBe(silentOn);
    } finally {
      await morning.end();
    }
  });

  it.skipIf(!full)('is down for four hours', async () => {
    const morning = await Morning.begin({ databaseUrl: await server.copyOf('office'), at: smallDawn });
    try {
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      await morning.mail.stop();
      morning.fault();
      await trying(morning, 4, 30);
      expect(morning.mail.taken).toHaveLength(0);
      await morning.silence();
      await morning.mail.start();
      await morning.settle(smallSize.agencies);
      hold(await morning.count('mail server down for 4 hours'));
    } finally {
      await morning.end();
    }
  });

  it('is down for three days: one digest each when it is back', async () => {
    const morning = await Morning.begin({ databaseUrl: await server.copyOf('office'), at: smallDawn });
    try {
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      await morning.mail.stop();
      morning.fault();
      for (let day = 0; day < 3; day++) {
        morning.setTo(new Date(smallDawn.getTime() + day * 24 * HOUR));
        await trying(morning, 1, 30);
      }
      expect(morning.mail.taken).toHaveLength(0);
      await morning.silence();
      await morning.mail.start();
      await morning.settle(smallSize.agencies);
      hold(await morning.count('mail server down for 3 days'));
    } finally {
      await morning.end();
    }
  });
});

/** Of a hundred recipients 10 are greylisted twice, 5 find the line dead after DATA, 3 are refused, and the rest are taken. */
function moodOf(address: string, attempt: number): Mood {
  switch (kindOf(Number(/\d+/.exec(address)?.[0] ?? 0))) {
    case 'refused':
      return 'refuses';
    case 'hung-up-on':
      return attempt === 1 ? 'hangs-up' : 'takes';
    case 'greylisted':
      return attempt <= 2 ? 'greylists' : 'takes';
    case 'taken':
      return 'takes';
  }
}

function kindOf(number: number): 'refused' | 'hung-up-on' | 'greylisted' | 'taken' {
  const place = number % 100;
  if (place < 3) return 'refused';
  if (place < 8) return 'hung-up-on';
  return place < 18 ? 'greylisted' : 'taken';
}

function addresses(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** So many hours of attempts, every so many minutes. */
async function trying(morning: Morning, hours: number, everyMinutes: number): Promise<void> {
  for (let minute = 0; minute < hours * 60; minute += everyMinutes) {
    morning.minute();
    await morning.swept();
    morning.pass(everyMinutes);
  }
}
