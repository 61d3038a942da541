import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox } from '#platform';
import { GiveUpClaims, STALE_CLAIM_MS } from './give-up-claims.js';
import { LetterStore } from './letter.store.js';

const BATCH = 500;

/**
 * Puts before the workers what waits and nobody carries: retries whose time has come, letters for a later day, letters whose job the
 * queue lost, and what workers that died left behind. To be run every minute.
 */
@Injectable()
export class RequeueLetters {
  constructor(
    private readonly giveUpClaims: GiveUpClaims,
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns how many letters were ordered again. */
  async run(): Promise<number> {
    await this.giveUpClaims.run();
    const now = this.clock.now();
    const orderedBefore = new Date(now.getTime() - STALE_CLAIM_MS);
    let total = 0;
    for (;;) {
      const count = await this.database.transaction(async (tx) => {
        const waiting = await this.letters.orderAgain(tx, now, orderedBefore, BATCH);
        for (const { tenantId, letterId } of waiting) {
          await this.outbox.append(tx, { type: 'letter.queued', tenantId, key: letterId, payload: { letterId } });
        }
        return waiting.length;
      });
      total += count;
      if (count < BATCH) return total;
    }
  }
}
