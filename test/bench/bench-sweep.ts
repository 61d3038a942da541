import pg from 'pg';
import { SetClock } from '#platform';
import { SweepDueReminders } from '#reminder';
import { openRooms } from '../morning/a-country.js';
import { aRedis } from '../morning/a-redis.js';
import { Field, withClient } from './a-field.js';
import { runMorning } from './a-morning-run.js';
import { delayedJobs } from './delayed-jobs.js';
import { median, rounded } from './measure.js';
import { aSink } from './programs.js';

const full = { tenants: 34, agencies: 13_000, assignments: 1_000_000, due: 200_000, rounds: 3, jobs: 50_000 };
const small = { tenants: 34, agencies: 1_300, assignments: 50_000, due: 10_000, rounds: 1, jobs: 5_000 };
const village = { tenants: 1, agencies: 130, assignments: 10_000, due: 2_000 };
/** A working morning on which nothing is due: Tuesday 06/01/2026, 09:00. */
const NOTHING_DUE = new Date('2026-01-06T02:00:00Z');

/** The bare floor: find what is due and group it by recipient. */
const FIND_AND_GROUP = `select tenant_id, recipient_agency_id, array_agg(assignment_id order by assignment_id) as ids
  from reminder_schedule where next_at <= $1 group by tenant_id, recipient_agency_id`;

/** A quarter-end morning of the whole country: from the tick to every digest queued. */
export async function benchSweep(quick: boolean): Promise<object> {
  const { rounds, jobs, ...size } = quick ? small : full;
  const field = await Field.open();
  try {
    const morning = await field.seed('country', size);
    await field.seed('village', village);
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      measured.push(await field.onCopyOf('country', (url) => tickAgainstSql(url, morning, size.agencies)));
    }
    const productMs = median(measured.map((each) => each.productMs));
    const floorMs = median(measured.map((each) => each.floorMs));
    return {
      ...size,
      rounds,
      ...{ productMs: rounded(productMs), floorMs: rounded(floorMs), ratio: rounded(productMs / floorMs) },
      ...(await wholeMornings(field, morning, size.agencies)),
      nothingDue: await nothingDue(field),
      perMillion: await delayedJobs(field, jobs),
    };
  } finally {
    await field.close();
  }
}

async function tickAgainstSql(databaseUrl: string, morning: Date, recipients: number) {
  const now = new Date(morning.getTime() + 1_000);
  const rooms = await openRooms(databaseUrl, new SetClock(now));
  try {
    const floorMs = await withClient(databaseUrl, async (client) => {
      const find = () => client.query(FIND_AND_GROUP, [now]);
      await find();
      return timeOf(async () => {
        const { rowCount } = await find();
        if (rowCount !== recipients) throw new Error(`${String(rowCount)} recipients due`);
      });
    });
    const productMs = await timeOf(() => rooms.get(SweepDueReminders).run());
    const queued = await withClient(databaseUrl, digestsQueued);
    if (queued !== recipients) throw new Error(`${String(queued)} digests queued for ${String(recipients)} recipients`);
    return { productMs, floorMs };
  } finally {
    await rooms.close();
  }
}

/** Recipients whose digest is ordered or written. */
async function digestsQueued(client: pg.Client): Promise<number> {
  const orders = await client.query(`select to_regclass('digest_order') is not null as there`);
  const { there } = orders.rows[0] as { there: boolean };
  const ordered = there ? 'union select agency_id from digest_order' : '';
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from (select recipient_agency_id as agency from letter where kind = 'digest' ${ordered}) as queued`,
  );
  return rows[0]?.count ?? 0;
}

/** The same morning in a worker process, on queues of either kind. */
async function wholeMornings(field: Field, morning: Date, digests: number) {
  const on = (redisUrl: string | null) =>
    field.onCopyOf('country', (url) => wholeMorning(url, redisUrl, morning, digests));
  const wholeMorningPostgresql = await on(null);
  const redis = await aRedis();
  if (redis === null) return { wholeMorningPostgresql };
  try {
    return { wholeMorningPostgresql, wholeMorningRedis: await on(redis.url) };
  } finally {
    redis.stop();
  }
}

/** Until every digest is written, and sent; and the most memory the worker held. */
async function wholeMorning(databaseUrl: string, redisUrl: string | null, morning: Date, digests: number) {
  const sink = await aSink();
  try {
    const run = { databaseUrl, redisUrl, smtpUrl: sink.url, morning, digests };
    const { writtenMs, sentMs, workerMb } = await runMorning(run);
    return { writtenMs: rounded(writtenMs), sentMs: rounded(sentMs), workerMb };
  } finally {
    sink.stop();
  }
}

/** A tick that finds nothing, among few assignments and among many, taking turns. */
async function nothingDue(field: Field) {
  const [few, many] = await Promise.all(
    ['village', 'country'].map((name) => openRooms(field.urlOf(name), new SetClock(NOTHING_DUE))),
  );
  if (!few || !many) throw new Error('No rooms.');
  try {
    const [fewMs, manyMs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 60; round++) {
      fewMs.push(await timeOf(() => few.get(SweepDueReminders).run()));
      manyMs.push(await timeOf(() => many.get(SweepDueReminders).run()));
    }
    const [fewMedian, manyMedian] = [median(fewMs.slice(10)), median(manyMs.slice(10))];
    return { fewMs: rounded(fewMedian), manyMs: rounded(manyMedian), ratio: rounded(manyMedian / fewMedian) };
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
