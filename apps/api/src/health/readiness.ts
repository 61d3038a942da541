import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Health } from '#contracts';
import { Clock, Database, Heartbeats, JobQueues } from '#platform';
import { queueNames } from '#rooms';
import { MailCheck } from './mail-check.js';

/** The sweep runs every minute; silence longer than this is an alarm. */
const SWEEP_SILENCE_MS = 5 * 60_000;
/** Whoever asks whether we are well must not wait for a machine that hangs. */
const PATIENCE_MS = 5_000;

@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly mail: MailCheck,
    private readonly heartbeats: Heartbeats,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Health> {
    const [database, queue, mail, sweep] = await Promise.all([
      check(() => this.database.ping()),
      check(async () => void (await Promise.all(queueNames.map((name) => this.queues.ping(name))))),
      check(() => this.mail.run()),
      check(() => this.sweptLately()),
    ]);
    const checks = { database, queue, mail, sweep };
    return { ok: Object.values(checks).every(({ ok }) => ok), checks };
  }

  private async sweptLately(): Promise<void> {
    const last = await this.heartbeats.last('sweep');
    if (last === null) throw new Error('chưa chạy lần nào');
    const silence = this.clock.now().getTime() - last.getTime();
    if (silence > SWEEP_SILENCE_MS) throw new Error(`đã ngừng ${String(Math.round(silence / 60_000))} phút`);
  }
}

async function check(work: () => Promise<void>): Promise<Health['checks'][string]> {
  const impatience = new AbortController();
  const tooLong = setTimeout(PATIENCE_MS, undefined, { signal: impatience.signal, ref: false }).then(() => {
    throw new Error('không trả lời kịp');
  });
  try {
    await Promise.race([work(), tooLong]);
    return { ok: true, detail: 'tốt' };
  } catch (error) {
    return { ok: false, detail: shortReason(error) };
  } finally {
    tooLong.catch(() => undefined);
    impatience.abort();
  }
}

/** One line, without the addresses and passwords that connection errors may quote. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : 'lỗi không rõ';
  return (
    message
      .replace(/\w+:\/\/\S+/g, '…')
      .split('\n', 1)[0]
      ?.slice(0, 200) ?? ''
  );
}
