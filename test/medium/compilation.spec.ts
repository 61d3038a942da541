import type { INestApplicationContext } from '@nestjs/common';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AskCompilation,
  CancelCompilation,
  Compile,
  CompileWaiting,
  ForgetCompilations,
  ReadCompilation,
} from '#compilation';
import type { Actor } from '#identity';
import { CompilingStore } from '../../libs/compilation/src/compiling.store.js';
import { newId, platformDatabase, SetClock } from '#platform';
import { DrainOutbox, roomDatabases } from '#rooms';
import { withClient } from '../bench/a-field.js';
import { openRooms, seedDuties } from '../morning/a-country.js';
import { aCoordinator, asked, fileOf } from '../support/a-compilation.js';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { until } from '../support/until.js';

/** Several pieces of a file, so that there is a middle to be interrupted in. */
const DUTIES = 40_000;
const MORNING = '2026-02-02T02:00:00Z';

let database: TestDatabase;
let clock: SetClock;
let [one, other]: INestApplicationContext[] = [];
let tenantId: string;
let actor: Actor;

beforeAll(async () => {
  database = await aDatabase(...roomDatabases.filter((room) => room !== platformDatabase));
  clock = new SetClock(new Date(MORNING));
  [one, other] = [await openRooms(database.url, clock), await openRooms(database.url, clock)];
  const size = { tenants: 1, agencies: 50, assignments: DUTIES, due: 100 };
  await withClient(database.url, (client) => seedDuties(client, size));
  [{ id: tenantId }] = (await database.dataSource.query('select id from tenant')) as [{ id: string }];
});
afterAll(async () => {
  await one?.close();
  await other?.close();
  await database.drop();
});
beforeEach(() => {
  clock.set(new Date(MORNING));
  actor = aCoordinator(tenantId);
});

const first = () => one as INestApplicationContext;
const second = () => other as INestApplicationContext;
const show = async (id: string) => (await first().get(ReadCompilation).show(actor, id)) ?? expect.unreachable();
const compile = (rooms: INestApplicationContext, compilationId: string) =>
  rooms.get(Compile).run({ tenantId, compilationId });
const pieces = (id: string): Promise<{ attempt: number }[]> =>
  database.dataSource.query('select attempt from compilation_piece where compilation_id = $1 order by position', [id]);
const begun = (id: string) => until('a piece of it', async () => (await pieces(id)).length > 0);
const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));

describe('a paper that is asked for', () => {
  it('is compiled by what follows from the asking, whole, and anew when asked for again', async () => {
    const id = await asked(first(), actor);
    expect(await show(id)).toMatchObject({ state: 'queued', percent: 0, mine: true, file: null });
    await first().get(DrainOutbox).run();
    const done = await show(id);
    expect(done).toMatchObject({ state: 'done', percent: 100, step: 'Đã lập xong', error: null });
    expect(done.file?.name).toBe('Phần việc CCHC năm 2026.xlsx');
    const sheets = await readExcelFile(await fileOf(first(), actor, id));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Theo kế hoạch', 5],
      ['Theo cơ quan', 54],
      ['Phần việc', DUTIES + 2],
    ]);
    expect(sheets[2]?.data[0]?.[0]).toContain('tính đến hết ngày 01/02/2026');
    const again = await asked(first(), actor);
    expect(again).not.toBe(id);
    await compile(first(), again);
    expect((await fileOf(first(), actor, again)).equals(await fileOf(first(), actor, id))).toBe(true);
  });

  it('is the same one while it is under way, whoever asks, and then only the asker’s to cancel', async () => {
    const id = await asked(first(), actor);
    const colleague = aCoordinator(tenantId);
    expect(await asked(second(), colleague)).toBe(id);
    expect((await first().get(ReadCompilation).show(colleague, id))?.mine).toBe(false);
    expect(await first().get(ReadCompilation).open(colleague)).toEqual([]);
    expect((await first().get(ReadCompilation).open(actor)).map((open) => open.id)).toEqual([id]);
    const cancel = first().get(CancelCompilation);
    expect(await cancel.run(colleague, id)).toMatchObject({ ok: false, code: 'not-your-compilation' });
    expect(await cancel.run(actor, id)).toEqual({ ok: true });
    expect(await cancel.run(actor, id)).toMatchObject({ ok: false, code: 'not-possible-now' });
    expect(await compile(first(), id)).toBe(false);
    expect(await show(id)).toMatchObject({ state: 'cancelled', step: 'Đã hủy', file: null });
  });

  it('is one for askers at the same moment', async () => {
    const ids = await Promise.all([first(), second(), first()].map((rooms) => asked(rooms, aCoordinator(tenantId))));
    expect(new Set(ids).size).toBe(1);
    await compile(first(), ids[0] ?? '');
  });

  it('is seen by its own tenant alone, and by those who may read what it is of', async () => {
    const subject = { kind: 'notice', month: '2026-01' } as const;
    const id = await asked(first(), actor, { subject, format: 'word' });
    const read = first().get(ReadCompilation);
    const stranger = aCoordinator(newId());
    const officer: Actor = { ...aCoordinator(tenantId), roles: ['officer'] };
    for (const reader of [stranger, officer]) {
      expect([await read.show(reader, id), await read.file(reader, id)]).toEqual([null, null]);
    }
    expect(await first().get(CancelCompilation).run(stranger, id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await first().get(AskCompilation).run(officer, { subject, format: 'word' })).toMatchObject({
      ...{ ok: false, code: 'forbidden' },
    });
    // The month has no notice: that is said, and not tried again.
    expect(await compile(first(), id)).toBe(false);
    expect(await show(id)).toMatchObject({ state: 'failed', error: 'Không tìm thấy báo cáo hoặc thông báo này.' });
  });

  it('is refused to someone who has ten under way, also when all are asked for at once', async () => {
    const of = (year: number) => ({ subject: { kind: 'year', year }, format: 'workbook' }) as const;
    const years = Array.from({ length: 25 }, (_, index) => 2000 + index);
    const answers = await Promise.all(years.map((year) => first().get(AskCompilation).run(actor, of(year))));
    const ids = answers.flatMap((answer) => (answer.ok ? [answer.id] : []));
    expect(ids).toHaveLength(10);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'too-many-compilations' });
    for (const id of ids) await first().get(CancelCompilation).run(actor, id);
  });
});

describe('a paper under way', () => {
  it('leaves no file when it is cancelled in the middle', async () => {
    const id = await asked(first(), actor);
    const compiling = compile(first(), id);
    await begun(id);
    const running = await show(id);
    expect(running).toMatchObject({ state: 'running', step: 'Đang ghi văn bản', file: null });
    expect(running.percent).toBeGreaterThan(0);
    expect(await second().get(CancelCompilation).run(actor, id)).toEqual({ ok: true });
    expect(await compiling).toBe(false);
    expect(await pieces(id)).toEqual([]);
    expect(await second().get(ReadCompilation).file(actor, id)).toBeNull();
    expect((await show(id)).state).toBe('cancelled');
  });

  it('is one worker’s, however many are told of it', async () => {
    const id = await asked(first(), actor);
    const compiled = await Promise.all([first(), second(), second()].map((rooms) => compile(rooms, id)));
    expect(compiled.filter(Boolean)).toHaveLength(1);
    expect(new Set((await pieces(id)).map(({ attempt }) => attempt))).toEqual(new Set([1]));
    await fileOf(first(), actor, id);
  });

  it('is taken from a worker that was thought dead, which writes no more', async () => {
    const id = await asked(first(), actor);
    const slow = compile(first(), id);
    await begun(id);
    await database.dataSource.query(`update compilation set lease_until = '2026-01-01' where id = $1`, [id]);
    expect(await compile(second(), id)).toBe(true);
    expect(await slow).toBe(false);
    expect(new Set((await pieces(id)).map(({ attempt }) => attempt))).toEqual(new Set([2]));
    await fileOf(first(), actor, id);
  });

  it('is held for longer by the worker that has it, and by no other', async () => {
    const id = await asked(first(), actor);
    const store = first().get(CompilingStore);
    const held = (await store.claim({ tenantId, compilationId: id }, clock.now())) ?? expect.unreachable();
    later(100_000);
    await store.hold(held, clock.now());
    later(100_000);
    expect(await compile(second(), id)).toBe(false);
    later(100_000);
    expect(await compile(second(), id)).toBe(true);
    await store.hold(held, clock.now());
    expect((await show(id)).state).toBe('done');
  });

  it('is found by the tick when its order was lost, and given up after five dead workers', async () => {
    const id = await asked(first(), actor);
    expect(await second().get(CompileWaiting).run()).toBe(0);
    later(60_000);
    expect(await second().get(CompileWaiting).run()).toBe(1);
    expect((await show(id)).state).toBe('done');
    const deadly = await asked(first(), actor);
    const dying = `update compilation set state = 'running', attempt = 5, lease_until = $2 where id = $1`;
    await database.dataSource.query(dying, [deadly, clock.now()]);
    later(60_000);
    expect(await second().get(CompileWaiting).run()).toBe(0);
    expect(await show(deadly)).toMatchObject({ state: 'failed', step: 'Không lập được', file: null });
    expect((await show(deadly)).error).toContain('sau 5 lần thử');
  });

  it('is tried again after a fault, and keeps nothing of what was written before it', async () => {
    const id = await asked(first(), actor);
    const { dataSource } = database;
    await dataSource.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$`,
    );
    await dataSource.query(`create trigger full_disk before insert on compilation_piece for each row when (new.position = 1)
      execute function refuse()`);
    await expect(compile(first(), id)).rejects.toThrow('no room');
    expect(await show(id)).toMatchObject({ state: 'queued', file: null });
    await dataSource.query('drop trigger full_disk on compilation_piece');
    expect(await compile(first(), id)).toBe(true);
    expect(new Set((await pieces(id)).map(({ attempt }) => attempt))).toEqual(new Set([2]));
    await fileOf(first(), actor, id);
  });

  it('is forgotten with its file a week after its end, not while it waits', async () => {
    const id = await asked(first(), actor);
    await compile(first(), id);
    const waiting = await asked(first(), actor);
    later(6 * 86_400_000);
    await first().get(ForgetCompilations).run();
    await fileOf(first(), actor, id);
    later(2 * 86_400_000);
    expect(await first().get(ForgetCompilations).run()).toBeGreaterThan(0);
    expect(await first().get(ReadCompilation).show(actor, id)).toBeNull();
    expect(await pieces(id)).toEqual([]);
    expect((await show(waiting)).state).toBe('queued');
  });
});
