import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { LetterBatchStore, type LettersOf, type WentOut, type Withdrawn } from './letter-batch.store.js';

/** Letters to many agencies that have not gone out yet, or just have: for whoever writes a newer one that says it all. */
@Injectable()
export class LettersUnderWay {
  constructor(private readonly letters: LetterBatchStore) {}

  /** To whom one of the kinds went out since then, or is on its way: too late to take it back. */
  wentOutSince(tx: Transaction, which: LettersOf, since: Date): Promise<WentOut[]> {
    return this.letters.wentOutSince(tx, which, since);
  }

  /** Those of the keys under which a letter exists, whatever became of it. */
  known(tx: Transaction, tenantId: string, keys: readonly string[]): Promise<Set<string>> {
    return this.letters.known(tx, tenantId, keys);
  }

  /** Takes back what no server has taken; after a mail server's outage a recipient finds one digest, not one for each morning. */
  withdraw(tx: Transaction, which: LettersOf, why: string): Promise<Withdrawn[]> {
    return which.agencyIds.length === 0 ? Promise.resolve([]) : this.letters.withdraw(tx, which, why);
  }

  /** The same for letters known by their keys. */
  withdrawKeys(tx: Transaction, tenantId: string, keys: readonly string[], why: string): Promise<void> {
    return keys.length === 0 ? Promise.resolve() : this.letters.withdrawKeys(tx, tenantId, keys, why);
  }
}
