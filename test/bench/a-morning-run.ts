import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { clockSetTo } from '../morning/running-clock.js';
import { Service } from '../morning/service.js';
import { withClient } from './a-field.js';

/** Folder of the built program. */
export const dist = fileURLToPath(new URL('../../', import.meta.url));
const HOUR = 3_600_000;
const LIMIT_MS = 10 * 60_000;

export interface MorningRun {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string;
  readonly morning: Date;
  readonly digests: number;
}

export interface MorningFigures {
  /** From the tick until every digest is written. */
  readonly writtenMs: number;
  /** From the tick until the mail server has taken every digest, and the database knows it. */
  readonly sentMs: number;
  readonly workerMb: number;
}

/** A morning as production has it: one worker process with its queues, from the tick on. */
export async function runMorning(run: MorningRun): Promise<MorningFigures> {
  const { databaseUrl, redisUrl, smtpUrl, morning } = run;
  const environment = {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    LOG_LEVEL: 'error',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  const worker = await Service.start('worker', {
    program: dist,
    environment,
    clock: clockSetTo(new Date(morning.getTime() - HOUR)),
    log: '/dev/stderr',
  });
  try {
    return await withClient(databaseUrl, async (client) => {
      // Its first, empty sweep is behind it, and what it does in the night.
      await reached(client, `select count(*)::int as count from heartbeat where name = 'sweep'`, 1);
      await worker.untilIdle();
      const from = performance.now();
      worker.tell({ clock: clockSetTo(new Date(morning.getTime() + 1_000)) });
      worker.tell({ tick: 'sweep-due-reminders' });
      await reached(client, `select count(*)::int as count from letter where kind = 'digest'`, run.digests);
      const writtenMs = performance.now() - from;
      await reached(
        client,
        `select count(*)::int as count from letter where kind = 'digest' and status = 'sent'`,
        run.digests,
      );
      return { writtenMs, sentMs: performance.now() - from, workerMb: worker.peakMemoryMb };
    });
  } finally {
    await worker.stop();
  }
}

async function reached(client: pg.Client, count: string, wanted: number): Promise<void> {
  const limit = performance.now() + LIMIT_MS;
  for (;;) {
    const { rows } = await client.query<{ count: number }>(count);
    if ((rows[0]?.count ?? 0) >= wanted) return;
    if (performance.now() > limit) throw new Error(`${String(rows[0]?.count)} of ${String(wanted)}: ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
