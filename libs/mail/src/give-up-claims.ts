import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, type Transaction } from '#platform';
import { afterUnknown } from './domain/unknown-fate.js';
import type { LetterEntity } from './letter.entity.js';
import { LetterStore } from './letter.store.js';

/** Milliseconds. No SMTP conversation lasts that long: a claim this old belongs to a worker that died. */
export const STALE_CLAIM_MS = 10 * 60_000;

const BATCH = 500;
const WORKER_DIED = 'Tiến trình gửi đã dừng giữa chừng; không rõ máy chủ đã nhận thư hay chưa.';

/** Letters whose worker died while sending: nobody can say what became of them, which is said and counted. To be run every minute. */
@Injectable()
export class GiveUpClaims {
  constructor(
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns how many letters became of unknown fate. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - STALE_CLAIM_MS);
    let total = 0;
    for (;;) {
      const count = await this.database.transaction(async (tx) => {
        const stale = await this.letters.staleClaims(tx, before, BATCH);
        for (const letter of stale) await this.giveUp(tx, letter);
        return stale.length;
      });
      total += count;
      if (count < BATCH) return total;
    }
  }

  /** The wait for the claim to grow stale was pause enough. */
  private async giveUp(tx: Transaction, { id, tenantId, kind, unknowns: before }: LetterEntity): Promise<void> {
    const unknowns = before + 1;
    const nextAttemptAt = afterUnknown(kind, unknowns, 'worker-died') === 'once-more' ? this.clock.now() : null;
    const fate = { status: 'unknown', unknowns, nextAttemptAt, orderedAt: null, lastError: WORKER_DIED } as const;
    await this.letters.update(tx, { tenantId, letterId: id }, fate);
    await this.outbox.append(tx, { type: 'letter.unknown', tenantId, key: id, payload: { letterId: id } });
  }
}
