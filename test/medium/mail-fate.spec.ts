import type { TestingModule } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DeliverLetter,
  LettersUnderWay,
  type LetterToQueue,
  LetterView,
  mailDatabase,
  QueueLetter,
  RequeueLetters,
  ResendLetter,
  SettleLetter,
} from '#mail';
import { Database, newId, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { aLetter, aMailRoom } from '../support/a-mail-room.js';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { until } from '../support/until.js';

const tenantId = newId();
const TUESDAY = '2023-03-14T07:30:00+07:00';
const at = (time: string) => new Date(`2023-03-14T${time}+07:00`);

describe('the fate of a letter', () => {
  let db: TestDatabase;
  let server: MailServer;
  let room: TestingModule;
  const clock = new SetClock(new Date(TUESDAY));

  beforeAll(async () => {
    db = await aDatabase(mailDatabase);
    server = await aMailServer();
  });
  beforeEach(async () => {
    clock.set(new Date(TUESDAY));
    server.mood = 'takes';
    server.received.length = 0;
    room = await aMailRoom(db, clock, { SMTP_URL: server.url });
  });
  afterEach(async () => {
    await room.close();
    await db.dataSource.query('delete from letter; delete from outbox_event;');
  });
  afterAll(async () => {
    await server.stop();
    await db.drop();
  });

  const deliver = (letterId: string) => room.get(DeliverLetter).run({ tenantId, letterId });
  const requeue = () => room.get(RequeueLetters).run();
  const letterNow = (letterId: string) => room.get(LetterView).detail(tenantId, letterId);
  const queue = async (given: Partial<LetterToQueue> = {}) => {
    const letter = aLetter({ tenantId, ...given });
    return (await room.get(Database).transaction((tx) => room.get(QueueLetter).run(tx, letter))).letterId;
  };
  const events = async () => {
    const rows = await db.dataSource.query<{ type: string }[]>('select type from outbox_event order by id');
    return rows.map(({ type }) => type);
  };
  const messageIds = () => server.received.map((raw) => headerOf(raw, 'Message-ID'));

  it('is unknown when the line dies after the message; a duty letter goes once more, with its Message-ID', async () => {
    server.mood = 'hang-up';
    const letterId = await queue();
    expect(await deliver(letterId)).toBe('unknown');
    expect(server.received).toHaveLength(1);
    expect(await letterNow(letterId)).toMatchObject({
      ...{ status: 'unknown', unknowns: 1, sentAt: null, nextAttemptAt: at('07:45:00').toISOString() },
    });
    server.mood = 'takes';
    clock.set(at('07:44:59'));
    expect([await requeue(), await deliver(letterId)]).toEqual([0, 'not-ours']);
    clock.set(at('07:45:00'));
    expect([await requeue(), await deliver(letterId)]).toEqual([1, 'sent']);
    expect(messageIds()).toEqual([`<${letterId}@don-doc.example>`, `<${letterId}@don-doc.example>`]);
    expect(await letterNow(letterId)).toMatchObject({ status: 'sent', unknowns: 1 });
    expect(await events()).toEqual(['letter.queued', 'letter.unknown', 'letter.queued']);
  });

  it('waits for a person after a second silence', async () => {
    server.mood = 'hang-up';
    const letterId = await queue();
    await deliver(letterId);
    clock.set(at('07:45:00'));
    await requeue();
    expect(await deliver(letterId)).toBe('unknown');
    clock.set(at('12:00:00'));
    expect([await requeue(), await deliver(letterId)]).toEqual([0, 'not-ours']);
    expect(await letterNow(letterId)).toMatchObject({ status: 'unknown', unknowns: 2, nextAttemptAt: null });
  });

  it('counts as on its way until its copy has gone', async () => {
    const agencyId = newId();
    const letterId = await queue({ recipientAgencyId: agencyId });
    await db.dataSource.query(`update letter set status = 'sending', claimed_at = $1, attempts = 1`, [clock.now()]);
    const which = { tenantId, agencyIds: [agencyId], kinds: ['digest'] } as const;
    const underWay = (since: Date) =>
      room.get(Database).transaction((tx) => room.get(LettersUnderWay).wentOutSince(tx, which, since));
    clock.set(new Date('2023-03-16T07:30:00+07:00'));
    expect(await underWay(clock.now())).toHaveLength(1);
    await requeue();
    expect((await letterNow(letterId))?.status).toBe('unknown');
    expect(await underWay(clock.now())).toHaveLength(1);
    expect(await deliver(letterId)).toBe('sent');
    clock.set(new Date('2023-03-17T07:30:00+07:00'));
    expect(await underWay(clock.now())).toHaveLength(0);
  });

  it('of an escalation waits for a person at once, who settles it or sends it again', async () => {
    server.mood = 'hang-up';
    const [settled, resent] = [await queue({ kind: 'escalation' }), await queue({ kind: 'escalation' })];
    expect([await deliver(settled), await deliver(resent)]).toEqual(['unknown', 'unknown']);
    clock.set(at('12:00:00'));
    expect(await requeue()).toBe(0);
    const order = { tenantId, letterId: settled, actorId: null, arrived: true, note: 'đã gọi văn thư' };
    expect(await room.get(SettleLetter).run({ ...order, tenantId: newId() })).toMatchObject({ code: 'not-found' });
    expect(await room.get(SettleLetter).run(order)).toEqual({ ok: true });
    expect(await room.get(SettleLetter).run(order)).toMatchObject({ code: 'not-unknown' });
    expect(await letterNow(settled)).toMatchObject({
      ...{ status: 'sent', sentAt: new Date(TUESDAY).toISOString() },
      lastError: expect.stringContaining('đã gọi văn thư') as string,
    });
    server.mood = 'takes';
    expect(await room.get(ResendLetter).run({ tenantId, letterId: resent, actorId: null })).toEqual({ ok: true });
    expect(await deliver(resent)).toBe('sent');
  });

  it('is certain when the line dies in the midst of the message: not taken, tried again as usual', async () => {
    server.mood = 'hang-up-early';
    const letterId = await queue({ html: `<p>${'Đôn đốc '.repeat(1_000_000)}</p>` });
    expect(await deliver(letterId)).toBe('queued');
    expect(await letterNow(letterId)).toMatchObject({ unknowns: 0, nextAttemptAt: at('07:31:00').toISOString() });
  });

  it.each([
    ['defers', 'queued', '451 4.3.0'],
    ['rejects', 'refused', '554 5.7.1'],
  ] as const)('is what the server says at the end: %s → %s', async (mood, outcome, words) => {
    server.mood = mood;
    const letterId = await queue();
    expect(await deliver(letterId)).toBe(outcome);
    expect((await letterNow(letterId))?.lastError).toContain(words);
    expect(await events()).not.toContain('letter.address-dead');
  });

  it('waits for a slow server', async () => {
    server.mood = 'stalls';
    const before = server.asked;
    const letterId = await queue();
    const delivery = deliver(letterId);
    await until('the server has been asked', () => server.asked > before || null);
    expect((await letterNow(letterId))?.status).toBe('sending');
    server.mood = 'takes';
    expect(await delivery).toBe('sent');
  });

  it('says that an address is dead where the server says so', async () => {
    server.mood = 'no-such-address';
    expect(await deliver(await queue())).toBe('refused');
    expect(await events()).toEqual(['letter.queued', 'letter.refused', 'letter.address-dead']);
  });

  it('is failed after a hundred attempts, and may be sent again by hand', async () => {
    server.mood = 'greylists';
    const letterId = await queue();
    await db.dataSource.query('update letter set attempts = 99');
    expect(await deliver(letterId)).toBe('failed');
    expect(await events()).toEqual(['letter.queued', 'letter.failed']);
    server.mood = 'takes';
    expect(await room.get(ResendLetter).run({ tenantId, letterId, actorId: null })).toEqual({ ok: true });
    expect(await deliver(letterId)).toBe('sent');
  });

  it('is unknown when its worker died; an escalation then waits for a person', async () => {
    const [duty, escalation] = [await queue(), await queue({ kind: 'escalation' })];
    await db.dataSource.query(`update letter set status = 'sending', claimed_at = $1, attempts = 1`, [clock.now()]);
    clock.set(at('07:40:00'));
    expect(await requeue()).toBe(0);
    expect((await letterNow(duty))?.status).toBe('sending');
    clock.set(at('07:40:01'));
    expect(await requeue()).toBe(1);
    expect(await letterNow(duty)).toMatchObject({ status: 'unknown', unknowns: 1 });
    expect([await deliver(duty), await deliver(escalation)]).toEqual(['sent', 'not-ours']);
  });

  it('goes on when one worker after another dies with it, and after six waits for a person', async () => {
    const letterId = await queue();
    for (let death = 1; death <= 6; death++) {
      const [row] = await db.dataSource.query<{ count: number }[]>(
        `select count(*)::int as count from letter where id = $1 and next_attempt_at <= $2`,
        [letterId, clock.now()],
      );
      expect(row).toEqual({ count: 1 });
      await db.dataSource.query(`update letter set status = 'sending', claimed_at = $1`, [clock.now()]);
      clock.set(new Date(clock.now().getTime() + 601_000));
      await requeue();
    }
    expect(await letterNow(letterId)).toMatchObject({ status: 'unknown', unknowns: 6, nextAttemptAt: null });
  });

  it('is told by a worker that was only slow, where nobody else took the letter', async () => {
    server.mood = 'stalls';
    const letterId = await queue({ kind: 'escalation' });
    const delivery = deliver(letterId);
    await until('the worker has claimed it', async () => (await letterNow(letterId))?.status === 'sending' || null);
    clock.set(at('07:41:00'));
    await requeue();
    expect((await letterNow(letterId))?.status).toBe('unknown');
    server.mood = 'takes';
    expect(await delivery).toBe('sent');
    expect(await letterNow(letterId)).toMatchObject({ status: 'sent', unknowns: 1 });
  });

  it('pauses after ten failures in a row: the others wait unasked, uncounted, and go when the server is back', async () => {
    server.mood = 'greylists';
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.push(await queue());
    const before = server.asked;
    const outcomes: string[] = [];
    for (const id of ids) outcomes.push(await deliver(id));
    expect(outcomes).toEqual([...Array<string>(10).fill('queued'), 'paused', 'paused']);
    expect(server.asked - before).toBe(10);
    expect(await letterNow(ids[11] ?? '')).toMatchObject({ attempts: 0, nextAttemptAt: at('07:31:00').toISOString() });
    server.mood = 'takes';
    clock.set(at('07:31:00'));
    expect(await requeue()).toBe(12);
    for (const id of ids) expect(await deliver(id)).toBe('sent');
    expect(server.received).toHaveLength(12);
  });
});
