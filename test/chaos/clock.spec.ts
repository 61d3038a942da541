import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf, vietnamCalendar } from '#calendar';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';
import { Morning } from './a-morning.js';
import { hold } from './hold.js';
import { full, smallSize } from './size.js';

const DAY = 86_400_000;
const owed = smallSize.agencies;

describe('clocks that are wrong', () => {
  let server: ServerToBreak;
  let dawn: Date;

  beforeAll(async () => {
    server = await ServerToBreak.start();
    dawn = await server.seed('office', smallSize);
  });
  afterAll(() => server.stop());

  it('leaps five days forward in the middle of the morning', async () => {
    const morning = await Morning.begin({ databaseUrl: await server.copyOf('office'), at: dawn });
    try {
      morning.mail.slowness = full ? 100 : 150;
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      morning.minute();
      await until('some letters', () => morning.mail.taken.length >= owed * 0.3);
      morning.fault();
      const later = new Date(dawn.getTime() + 5 * DAY);
      const dayOff = !vietnamCalendar.isWorkingDay(localDateOf(later));
      morning.setTo(later);
      await morning.settle(owed);
      const sent = await morning.query<{ at: Date }>(
        `select sent_at as at from letter where kind = 'digest' and status = 'sent'`,
      );
      const onDayOff = sent.filter(({ at }) => !vietnamCalendar.isWorkingDay(localDateOf(at))).length;
      const note = `to a ${dayOff ? 'day off' : 'working day'}; ${String(onDayOff)} letters left on a day off`;
      hold(await morning.count('clock 5 days forward', note));
    } finally {
      await morning.end();
    }
  });

  it.skipIf(!full)('is put back by an hour when half is done, and again when all is', async () => {
    const morning = await Morning.begin({
      databaseUrl: await server.copyOf('office'),
      at: new Date(dawn.getTime() + 1_800_000),
    });
    try {
      morning.mail.slowness = full ? 100 : 150;
      await Promise.all([morning.open('worker'), morning.open('worker')]);
      morning.minute();
      await until('some letters', () => morning.mail.taken.length >= owed * 0.3);
      for (let turn = 0; turn < 2; turn++) {
        morning.fault();
        morning.pass(-60);
        morning.minute();
        await morning.settle(owed);
      }
      morning.pass(60);
      await morning.swept(90_000);
      hold(await morning.count('clock 1 hour back, twice'));
    } finally {
      await morning.end();
    }
  });

  it.skipIf(!full)('runs on hosts in three time zones, and every letter is the same', async () => {
    const letters: string[] = [];
    for (const TZ of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      const morning = await Morning.begin({
        databaseUrl: await server.copyOf('office'),
        at: dawn,
        environment: { TZ },
      });
      try {
        await morning.open('worker');
        morning.minute();
        await morning.settle(owed);
        hold(await morning.count(`host in ${TZ}`));
        const rows = await morning.query(
          `select address, subject, text, html from letter where kind = 'digest' order by address`,
        );
        letters.push(JSON.stringify(rows));
      } finally {
        await morning.end();
      }
    }
    expect(new Set(letters).size).toBe(1);
  });
});
