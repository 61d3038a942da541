import { Injectable } from '@nestjs/common';
import { Clock, Database, Gathered, Outbox, type Transaction } from '#platform';
import type { Attempt } from './attempt-letter.js';
import { nextAttempt } from './domain/delivery-failure.js';
import { saysAddressIsDead, statusIn } from './domain/delivery-report.js';
import { afterUnknown, UNKNOWN_PAUSE_MS } from './domain/unknown-fate.js';
import {
  type ClaimedLetter,
  LetterDeliveryStore,
  type LetterFate,
  type SettledLetter,
} from './letter-delivery.store.js';
import { workingMoment } from './working-moment.js';

export type AttemptOutcome = LetterFate['status'] | 'not-ours';

/** A fate that somebody other than the ledger may want to hear of; a letter that simply went has nothing to tell. */
const TOLD: readonly LetterFate['status'][] = ['refused', 'unknown', 'failed'];

interface Noted extends SettledLetter {
  readonly isAddressDead: boolean;
}

/** Writes down what an attempt came to, and when the next one is; attempts that end side by side are written together. */
@Injectable()
export class NoteAttempt {
  private readonly desk = new Gathered((noted: readonly Noted[]) => this.noteAll(noted));

  constructor(
    private readonly letters: LetterDeliveryStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(letter: ClaimedLetter, attempt: Attempt): Promise<AttemptOutcome> {
    const isAddressDead = attempt.fate === 'permanent' && saysAddressIsDead(statusIn(attempt.words));
    return this.desk.ask({ letter, fate: this.fateOf(letter, attempt), isAddressDead });
  }

  private noteAll(noted: readonly Noted[]): Promise<AttemptOutcome[]> {
    return this.database.transaction(async (tx) => {
      const ours = await this.letters.settle(tx, noted);
      for (const { letter, fate, isAddressDead } of noted.filter((each) => ours.has(each.letter.id))) {
        if (TOLD.includes(fate.status)) await this.say(tx, `letter.${fate.status}`, letter);
        if (isAddressDead) await this.say(tx, 'letter.address-dead', letter);
      }
      return noted.map(({ letter, fate }) => (ours.has(letter.id) ? fate.status : 'not-ours'));
    });
  }

  private fateOf({ kind, attempts, unknowns }: ClaimedLetter, { fate, words }: Attempt): LetterFate {
    const over = { nextAttemptAt: null, lastError: words, answer: null, sentAt: null, unknowns };
    switch (fate) {
      case 'taken':
        return { ...over, status: 'sent', lastError: null, answer: words, sentAt: this.clock.now() };
      case 'permanent':
        return { ...over, status: 'refused' };
      case 'unknown': {
        const again = afterUnknown(kind, unknowns + 1, 'no-answer') === 'once-more' ? this.in(UNKNOWN_PAUSE_MS) : null;
        return { ...over, status: 'unknown', nextAttemptAt: again, unknowns: unknowns + 1 };
      }
      case 'temporary': {
        const wait = nextAttempt(attempts);
        if (wait === null) return { ...over, status: 'failed' };
        return { ...over, status: 'queued', nextAttemptAt: this.in(wait) };
      }
    }
  }

  private in(milliseconds: number): Date {
    return workingMoment(new Date(this.clock.now().getTime() + milliseconds));
  }

  private async say(tx: Transaction, type: string, { tenantId, id }: ClaimedLetter): Promise<void> {
    await this.outbox.append(tx, { type, tenantId, key: id, payload: { letterId: id } });
  }
}
