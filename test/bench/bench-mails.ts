import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRedis } from '../morning/a-redis.js';
import { Field, withClient } from './a-field.js';
import { runMorning } from './a-morning-run.js';
import { median, rounded } from './measure.js';
import { aSink, nodemailerMs, type Sink } from './programs.js';

const DUTIES = 12;

interface Round {
  readonly writtenMs: number;
  readonly sentMs: number;
  readonly workerMb: number;
  readonly floorMs: number;
  readonly rawMs: number;
}

/** Digests from due rows to `sent`, against plain nodemailer sending the same letters to the same server. One line for each queue machine. */
export async function benchMails(quick: boolean): Promise<object[]> {
  const [digests, rounds] = quick ? [300, 1] : [5_000, 3];
  const assignments = digests * DUTIES;
  const field = await Field.open();
  const redis = await aRedis();
  const sink = await aSink();
  try {
    const tenants = quick ? 2 : 13;
    const morning = await field.seed('country', { tenants, agencies: digests, assignments, due: assignments });
    const machines = [
      { queues: 'postgresql', redisUrl: null },
      ...(redis ? [{ queues: 'redis', redisUrl: redis.url }] : []),
    ];
    const lines = [];
    for (const { queues, redisUrl } of machines) {
      const measured: Round[] = [];
      for (let round = 0; round < rounds; round++) {
        measured.push(await oneRound(field, sink, { redisUrl, morning, digests }));
      }
      lines.push({ queues, digests, dutiesEach: DUTIES, rounds, ...figuresOf(measured, digests) });
    }
    return lines;
  } finally {
    sink.stop();
    redis?.stop();
    await field.close();
  }
}

/** Product, then floor, on a fresh copy of the same morning. */
function oneRound(
  field: Field,
  sink: Sink,
  { redisUrl, morning, digests }: { redisUrl: string | null; morning: Date; digests: number },
): Promise<Round> {
  return field.onCopyOf('country', async (databaseUrl) => {
    const before = await sink.taken();
    const run = await runMorning({ databaseUrl, redisUrl, smtpUrl: sink.url, morning, digests });
    const taken = (await sink.taken()) - before;
    if (taken < digests) throw new Error(`${String(taken)} messages for ${String(digests)} digests`);
    const file = join(field.folder, 'letters.json');
    writeFileSync(file, JSON.stringify(await lettersOf(databaseUrl)));
    const floorMs = await nodemailerMs(sink.url, file, 'letters');
    const rawMs = await nodemailerMs(sink.url, file, 'raw');
    return { ...run, floorMs, rawMs };
  });
}

function lettersOf(databaseUrl: string): Promise<object[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select recipient_name as name, address, subject, html, text, message_id as "messageId" from letter where kind = 'digest' order by id`,
    );
    return rows.map(({ name, address, ...mail }) => ({ from: 'don-doc@localhost', to: { name, address }, ...mail }));
  });
}

function figuresOf(rounds: readonly Round[], digests: number) {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const perSecond = (ms: number): number => Math.round((digests * 1_000) / ms);
  const [productMs, floorMs, floorRawMs] = [of((r) => r.sentMs), of((r) => r.floorMs), of((r) => r.rawMs)];
  return {
    productMs: rounded(productMs),
    productWrittenMs: rounded(of((r) => r.writtenMs)),
    floorMs: rounded(floorMs),
    floorRawMs: rounded(floorRawMs),
    productPerSecond: perSecond(productMs),
    floorPerSecond: perSecond(floorMs),
    workerMb: Math.max(...rounds.map((r) => r.workerMb)),
    /** Speed of the product ÷ speed of plain nodemailer that is given the same letters. */
    ratio: rounded(floorMs / productMs),
    /** The same, where plain nodemailer is given messages already written as MIME. */
    ratioToRaw: rounded(floorRawMs / productMs),
  };
}
