import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf, vietnamCalendar } from '#calendar';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';
import { Morning } from './a-morning.js';
import { hold } from './hold.js';
import { full, smallSize } from './size.js';

const DAY = 86_400_000;
/** In so many milliseconds at the latest the services have heard of the new time. */
const HEARD_MS = 1_000;
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
      expect(vietnamCalendar.isWorkingDay(localDateOf(later))).toBe(false);
      morning.setTo(later);
      const leapt = Date.now();
      // What was in hand when the clock leapt is taken; all else waits for the working day.
      await until('the letters to wait', async () => (await morning.ask(UNDER_WAY, [morning.clock.now()])) === 0);
      const onDayOff = morning.mail.taken.filter(({ begunAt }) => begunAt > leapt + HEARD_MS).length;
      const { length: before } = morning.mail.taken;
      await morning.settle(owed);
      const note = `to a day off; ${String(onDayOff)} letters left on it, ${String(owed - before)} waited`;
      hold(await morning.count('clock 5 days forward', note));
      expect(onDayOff).toBe(0);
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

  it('runs on hosts in three time zones, and all that is written is the same', async () => {
    const written: string[] = [];
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      const databaseUrl = await server.copyOf('office', zone);
      // A clock that stands still but for its leaps: every moment that is written can be compared.
      const morning = await Morning.begin({ databaseUrl, at: dawn, rate: 0, environment: { TZ: zone } });
      try {
        const worker = await morning.open('worker');
        await morning.allSent(owed);
        hold(await morning.count(`host in ${zone}`));
        await foresee(morning, AFTER_DUE);
        morning.setTo(MIDNIGHT);
        worker.tell({ tick: 'mark-overdue' });
        await until('the duties to be overdue', async () => (await morning.ask(OVERDUE)) === smallSize.due);
        morning.setTo(AFTER_DUE);
        await morning.allSent(2 * owed);
        written.push(JSON.stringify(await writtenIn(morning), null, 1));
      } finally {
        await morning.end();
      }
    }
    const [first = '', ...others] = written;
    for (const each of ['before-15', 'after-1', 'skipped-late']) expect(first).toContain(each);
    for (const other of others) expect(other).toBe(first);
  });
});

/** The due day has ended here and in no other of the three zones. */
const MIDNIGHT = '2026-04-01T00:05:00+07:00';
/** The morning after the due day; in Los Angeles it is still the due day. */
const AFTER_DUE = '2026-04-01T07:30:00+07:00';

const OVERDUE = `select count(*)::int as count from assignment where overdue_for is not null`;

/** $1 now. Letters that are being sent, or could go now. */
const UNDER_WAY = `select count(*)::int as count from letter
   where status = 'sending' or (status in ('queued', 'unknown') and next_attempt_at <= $1)`;

/** That so many letters go out on that day too is no surprise to anybody: no storm. */
async function foresee(morning: Morning, moment: string): Promise<void> {
  await morning.query(`update forecast_letter set day = $1 where day = (select max(day) from forecast_letter)`, [
    localDateOf(new Date(moment)),
  ]);
}

/** All that the mornings left behind, without the ids that are drawn by lot. */
async function writtenIn(morning: Morning): Promise<unknown[][]> {
  const letters = `select key, kind, address, subject, html, text, items, status, attempts, composed_at, claimed_at, sent_at, next_attempt_at
      from letter order by key`;
  const ledger = `select assignment_id, stage, round, due_version, recipient_agency_id, outcome, reason, due::text, at,
        (select key from letter where id = letter_id) as letter
      from reminder_ledger order by assignment_id, recipient_agency_id, stage, round`;
  const schedule = 'select * from reminder_schedule order by assignment_id, recipient_agency_id, audience';
  const orders = `select tenant_id, day::text, agency_id, audience, state, ordered_at from digest_order order by day, agency_id, audience`;
  return Promise.all([letters, ledger, schedule, orders].map((text) => morning.query(text)));
}
