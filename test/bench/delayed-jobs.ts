import { type JobsOptions, Queue, type QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { queueOptions, SetClock } from '#platform';
import { PlanReminders } from '#reminder';
import { aRedis } from '../morning/a-redis.js';
import { openRooms } from '../morning/a-country.js';
import { type Field, withClient } from './a-field.js';
import { rounded } from './measure.js';

interface Cost {
  readonly ms: number;
  readonly bytes: number;
}

const BATCH = 1_000;
const MONTHS_MS = 90 * 86_400_000;
const PUBLISHED = new Date('2026-01-05T02:00:00Z');

/**
 * What remembering the next reminder of every assignment costs: our column, planned by the reminder room, against the plain way of one
 * delayed job for each. Measured at the given number, told per million (scaled).
 */
export async function delayedJobs(field: Field, count: number) {
  await field.seed('office', { tenants: 1, agencies: 100, assignments: count, due: count });
  const column = await field.onCopyOf('office', ourColumn);
  const postgres = await field.onCopyOf('office', (url) => jobsInPostgres(url, count));
  const redis = await jobsInRedis(count);
  const perMillion = ({ ms, bytes }: Cost) => ({
    seconds: rounded((ms / count) * 1_000),
    megabytes: Math.round((bytes / count) * (1_000_000 / 1_048_576)),
  });
  return {
    scaledFrom: count,
    column: perMillion(column),
    delayedJobsInPostgresql: perMillion(postgres),
    delayedJobsInRedis: redis && perMillion(redis),
  };
}

async function ourColumn(databaseUrl: string): Promise<Cost> {
  const rooms = await openRooms(databaseUrl, new SetClock(PUBLISHED));
  try {
    return await withClient(databaseUrl, async (client) => {
      await client.query('truncate reminder_schedule');
      const { rows } = await client.query<{ tenantId: string; planId: string }>(
        'select tenant_id as "tenantId", id as "planId" from plan',
      );
      const [plan] = rows;
      if (!plan) throw new Error('No plan.');
      const from = performance.now();
      await rooms.get(PlanReminders).run(plan);
      const ms = performance.now() - from;
      const size = await client.query<{ bytes: string }>(`select pg_total_relation_size('reminder_schedule') as bytes`);
      return { ms, bytes: Number(size.rows[0]?.bytes) };
    });
  } finally {
    await rooms.close();
  }
}

async function jobsInPostgres(databaseUrl: string, count: number): Promise<Cost> {
  const size = () =>
    withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ bytes: string }>(
        `select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes from pg_class c
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'queue' and c.relkind = 'r'`,
      );
      return Number(rows[0]?.bytes);
    });
  const queue = new Queue('reminders', queueOptions({ databaseUrl, redisUrl: null }) as QueueOptions);
  await queue.waitUntilReady();
  const before = await size();
  const ms = await fill(queue, count);
  const bytes = (await size()) - before;
  await queue.close();
  return { ms, bytes };
}

async function jobsInRedis(count: number): Promise<Cost | null> {
  const server = await aRedis();
  if (!server) return null;
  const redis = new Redis(server.url);
  const size = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
  const queue = new Queue('reminders', queueOptions({ databaseUrl: '', redisUrl: server.url }) as QueueOptions);
  await queue.waitUntilReady();
  const before = await size();
  const ms = await fill(queue, count);
  const bytes = (await size()) - before;
  await queue.close();
  redis.disconnect();
  server.stop();
  return { ms, bytes };
}

/** In bulk, as one who knows the queue would do it. */
async function fill(queue: Queue, count: number): Promise<number> {
  const opts: JobsOptions = { delay: MONTHS_MS, attempts: 8 };
  const from = performance.now();
  for (let at = 0; at < count; at += BATCH) {
    const jobs = Array.from({ length: Math.min(BATCH, count - at) }, (_, index) => ({
      name: 'remind',
      data: { tenantId: crypto.randomUUID(), assignmentId: crypto.randomUUID() },
      opts: { ...opts, jobId: `remind-${String(at + index)}` },
    }));
    await queue.addBulk(jobs);
  }
  return performance.now() - from;
}
