import { Injectable } from '@nestjs/common';
import type { LetterKind } from '#contracts';
import type { Transaction } from '#platform';
import { LetterStore } from './letter.store.js';

/**
 * Takes back what has not gone out yet, for whoever writes a newer letter that says it all: after a mail server's outage a
 * recipient finds one digest, not one for each morning.
 */
@Injectable()
export class WithdrawLetters {
  constructor(private readonly letters: LetterStore) {}

  /** Too late to take back: one of the kind went out to the agency since then, or is on its way. */
  async isTooLate(
    tx: Transaction,
    which: { tenantId: string; agencyId: string; kind: LetterKind; since: Date },
  ): Promise<boolean> {
    return this.letters.wentOutSince(tx, which.tenantId, which.agencyId, which.kind, which.since);
  }

  /** Returns the ids of the letters taken back. */
  async run(
    tx: Transaction,
    which: { tenantId: string; agencyId: string; kind: LetterKind; why: string },
  ): Promise<string[]> {
    return this.letters.withdraw(tx, which.tenantId, which.agencyId, which.kind, which.why);
  }
}
