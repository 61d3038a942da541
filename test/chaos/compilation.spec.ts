import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CompileWaiting, ReadCompilation } from '#compilation';
import { SetClock } from '#platform';
import { withClient } from '../bench/a-field.js';
import { openRooms } from '../morning/a-country.js';
import { clockSetTo } from '../morning/running-clock.js';
import { Service } from '../morning/service.js';
import { aCoordinator, asked, fileOf } from '../support/a-compilation.js';
import { until } from '../support/until.js';
import { ServerToBreak } from './a-server-to-break.js';

/** Long before the first duty is due: the workers have nothing else to do. */
const MORNING = new Date('2026-02-02T02:00:00Z');
const size = { tenants: 1, agencies: 100, assignments: 60_000, due: 100 };

describe('a paper whose worker dies', () => {
  let server: ServerToBreak;
  let databaseUrl: string;
  let rooms: INestApplicationContext;
  let clock: SetClock;

  beforeAll(async () => {
    server = await ServerToBreak.start();
    await server.seed('country', size);
    databaseUrl = await server.copyOf('country');
    clock = new SetClock(MORNING);
    rooms = await openRooms(databaseUrl, clock);
  });
  afterAll(async () => {
    await rooms.close();
    await server.stop();
  });

  const query = (sql: string, values: unknown[] = []) =>
    withClient(databaseUrl, async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows);
  const aWorker = () => {
    const environment = { DATABASE_URL: databaseUrl, SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' };
    return Service.start('worker', { program: inject('program'), environment, clock: clockSetTo(MORNING) });
  };

  it('is finished by another after a kill -9 in the middle, byte for byte as if nothing had happened', async () => {
    const [{ id: tenantId }] = (await query('select id from tenant')) as [{ id: string }];
    const actor = aCoordinator(tenantId);
    const show = async (paper: string) => rooms.get(ReadCompilation).show(actor, paper);
    const broken = await asked(rooms, actor);
    const worker = await aWorker();
    const piece = 'select 1 from compilation_piece where compilation_id = $1 and position = 1';
    await until('the middle of the paper', async () => (await query(piece, [broken])).length > 0);
    await worker.kill();
    expect(await show(broken)).toMatchObject({ state: 'running', file: null });
    expect(await rooms.get(ReadCompilation).file(actor, broken)).toBeNull();
    // Another finds nothing to do while the lease of the dead one lasts, and takes the paper up after.
    clock.set(new Date(MORNING.getTime() + 60_000));
    expect(await rooms.get(CompileWaiting).run()).toBe(0);
    clock.set(new Date(MORNING.getTime() + 300_000));
    expect(await rooms.get(CompileWaiting).run()).toBe(1);
    expect(await show(broken)).toMatchObject({ state: 'done', percent: 100 });
    const attempts = 'select distinct attempt from compilation_piece where compilation_id = $1';
    expect(await query(attempts, [broken])).toEqual([{ attempt: 2 }]);

    const undisturbed = await asked(rooms, actor);
    const next = await aWorker();
    await until('the paper', async () => (await show(undisturbed))?.state === 'done');
    await next.stop();
    const bytes = await fileOf(rooms, actor, undisturbed);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect((await fileOf(rooms, actor, broken)).equals(bytes)).toBe(true);
  });
});
