import type { TestingModule } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DeliverLetter,
  type LetterToQueue,
  LetterView,
  mailDatabase,
  QueueLetter,
  RequeueLetters,
  ResendLetter,
} from '#mail';
import { Database, freePort, newId, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { aLetter, aMailRoom } from '../support/a-mail-room.js';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';

const tenantId = newId();
const TUESDAY = '2023-03-14T07:30:00+07:00';

describe('delivery over SMTP', () => {
  let db: TestDatabase;
  let server: MailServer;
  let house: TestingModule;
  const clock = new SetClock(new Date(TUESDAY));

  beforeAll(async () => {
    db = await aDatabase(mailDatabase);
    const port = await freePort();
    house = await aMailRoom(db, clock, { SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    server = await aMailServer(port);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
    await db.drop();
  });
  beforeEach(() => {
    clock.set(new Date(TUESDAY));
    server.mood = 'takes';
    server.received.length = 0;
  });
  afterEach(() => db.dataSource.query('delete from letter; delete from outbox_event;'));

  const deliver = (letterId: string) => house.get(DeliverLetter).run({ tenantId, letterId });
  const letterNow = async (letterId: string) => house.get(LetterView).detail(tenantId, letterId);
  const queue = (given: Partial<LetterToQueue> = {}) =>
    house.get(Database).transaction((tx) => house.get(QueueLetter).run(tx, aLetter({ tenantId, ...given })));
  const events = async () =>
    (await db.dataSource.query<{ type: string }[]>('select type from outbox_event order by id')).map(
      ({ type }) => type,
    );

  it('sends a letter once, with a Message-ID that stays', async () => {
    const { letterId } = await queue();
    expect(await deliver(letterId)).toBe('sent');
    expect(await deliver(letterId)).toBe('not-ours');
    expect(server.received).toHaveLength(1);
    expect(headerOf(server.received[0] ?? '', 'Message-ID')).toBe(`<${letterId}@don-doc.example>`);
    expect(headerOf(server.received[0] ?? '', 'Auto-Submitted')).toBe('auto-generated');
    expect(await letterNow(letterId)).toMatchObject({
      status: 'sent',
      attempts: 1,
      sentAt: new Date(TUESDAY).toISOString(),
    });
    expect((await letterNow(letterId))?.answer).toMatch(/^250 /);
    expect(headerOf(server.received[0] ?? '', 'List-Id')).toBe(`<${tenantId}.don-doc.example>`);
    expect(headerOf(server.received[0] ?? '', 'X-Auto-Response-Suppress')).toBe('DR, RN, NRN, OOF, AutoReply');
    expect(await events()).toEqual(['letter.queued']);
  });

  it('knows a letter by its key: queued twice it exists once', async () => {
    const first = await queue({ key: 'digest:x:2023-03-14' });
    const second = await queue({ key: 'digest:x:2023-03-14' });
    expect([first.isNew, second.isNew, second.letterId]).toEqual([true, false, first.letterId]);
    expect(await events()).toEqual(['letter.queued']);
  });

  it('is claimed by one of two workers', async () => {
    const { letterId } = await queue();
    const outcomes = await Promise.all([deliver(letterId), deliver(letterId)]);
    expect(outcomes.sort()).toEqual(['not-ours', 'sent']);
    expect(server.received).toHaveLength(1);
  });

  it('waits out a server that is down: nothing lost, sent later, once', async () => {
    await server.stop();
    const { letterId } = await queue();
    expect(await deliver(letterId)).toBe('queued');
    expect(await deliver(letterId)).toBe('not-ours');
    expect(await letterNow(letterId)).toMatchObject({ status: 'queued', nextAttemptAt: '2023-03-14T00:31:00.000Z' });
    server = await aMailServer(server.port);
    expect(await house.get(RequeueLetters).run()).toBe(0);
    clock.set(new Date('2023-03-14T07:31:00+07:00'));
    expect(await house.get(RequeueLetters).run()).toBe(1);
    expect(await house.get(RequeueLetters).run()).toBe(0);
    expect(await deliver(letterId)).toBe('sent');
    expect(server.received).toHaveLength(1);
  });

  it('comes back to a server that greylists', async () => {
    server.mood = 'greylists';
    const { letterId } = await queue();
    expect(await deliver(letterId)).toBe('queued');
    expect((await letterNow(letterId))?.lastError).toContain('451');
    server.mood = 'takes';
    clock.set(new Date('2023-03-14T07:35:00+07:00'));
    expect(await deliver(letterId)).toBe('sent');
    expect(server.received).toHaveLength(1);
  });

  it('shows a refusal for good in the words of the server, and sends again where a person says so', async () => {
    server.mood = 'refuses';
    const { letterId } = await queue();
    expect(await deliver(letterId)).toBe('refused');
    expect(await deliver(letterId)).toBe('not-ours');
    const { items } = await house.get(LetterView).list(tenantId, { status: 'refused', page: 1, pageSize: 10 });
    expect(items).toMatchObject([
      { id: letterId, lastError: expect.stringContaining('550 No such user here') as string },
    ]);
    expect(await events()).toEqual(['letter.queued', 'letter.refused']);
    server.mood = 'takes';
    const again = { tenantId, letterId, actorId: null, address: 'moi@so.example' };
    expect(await house.get(ResendLetter).run(again)).toEqual({ ok: true });
    expect(await deliver(letterId)).toBe('sent');
    expect(headerOf(server.received[0] ?? '', 'To')).toContain('moi@so.example');
    expect(await house.get(ResendLetter).run(again)).toMatchObject({ ok: false, code: 'not-stopped' });
  });

  it('takes over from a worker that died, after ten minutes and not before', async () => {
    const { letterId } = await queue();
    await db.dataSource.query(`update letter set status = 'sending', claimed_at = $1, attempts = 1`, [clock.now()]);
    clock.set(new Date('2023-03-14T07:39:00+07:00'));
    expect(await house.get(RequeueLetters).run()).toBe(0);
    expect(await deliver(letterId)).toBe('not-ours');
    clock.set(new Date('2023-03-14T07:40:01+07:00'));
    expect(await house.get(RequeueLetters).run()).toBe(1);
    expect(await deliver(letterId)).toBe('sent');
  });

  it('orders again what the queue lost', async () => {
    await queue();
    clock.set(new Date('2023-03-14T07:40:01+07:00'));
    expect(await house.get(RequeueLetters).run()).toBe(1);
    expect(await events()).toEqual(['letter.queued', 'letter.queued']);
  });

  it('never retries on a day off', async () => {
    server.mood = 'greylists';
    clock.set(new Date('2023-03-17T23:59:30+07:00'));
    const { letterId } = await queue();
    await deliver(letterId);
    expect((await letterNow(letterId))?.nextAttemptAt).toBe('2023-03-20T00:30:00.000Z');
  });

  it('keeps a letter for a later morning until then', async () => {
    const { letterId } = await queue({ sendAt: new Date('2023-03-15T07:30:00+07:00') });
    expect(await events()).toEqual([]);
    expect(await deliver(letterId)).toBe('not-ours');
    clock.set(new Date('2023-03-15T07:30:00+07:00'));
    expect(await house.get(RequeueLetters).run()).toBe(1);
    expect(await deliver(letterId)).toBe('sent');
  });

  it('holds a letter without an address, and says so', async () => {
    const { letterId, held } = await queue({ address: null });
    expect(held).toBe(true);
    expect(await deliver(letterId)).toBe('not-ours');
    expect(await letterNow(letterId)).toMatchObject({
      status: 'held',
      lastError: 'Cơ quan nhận chưa có địa chỉ thư điện tử.',
    });
    expect(await events()).toEqual(['letter.held']);
    expect(await house.get(ResendLetter).run({ tenantId, letterId, actorId: null })).toMatchObject({
      code: 'no-address',
    });
  });

  it('shows no letter of another tenant', async () => {
    const { letterId } = await queue();
    expect(await house.get(LetterView).detail(newId(), letterId)).toBeNull();
    expect(await house.get(DeliverLetter).run({ tenantId: newId(), letterId })).toBe('not-ours');
  });
});
