import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, type Transaction } from '#platform';
import type { Attempt } from './attempt-letter.js';
import { nextAttempt } from './domain/delivery-failure.js';
import { saysAddressIsDead, statusIn } from './domain/delivery-report.js';
import { afterUnknown, UNKNOWN_PAUSE_MS } from './domain/unknown-fate.js';
import type { LetterEntity } from './letter.entity.js';
import { LetterStore } from './letter.store.js';
import { workingMoment } from './working-moment.js';

export type AttemptOutcome = 'sent' | 'queued' | 'refused' | 'unknown' | 'failed' | 'not-ours';

type Change = Pick<LetterEntity, 'nextAttemptAt' | 'lastError'> &
  Partial<LetterEntity> & { readonly status: Exclude<AttemptOutcome, 'not-ours'> };

/** Writes down what an attempt came to, and when the next one is. */
@Injectable()
export class NoteAttempt {
  constructor(
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(letter: LetterEntity, attempt: Attempt): Promise<AttemptOutcome> {
    const change = this.changeFor(letter, attempt);
    return this.database.transaction(async (tx) => {
      if (!(await this.letters.settle(tx, letter, change))) return 'not-ours';
      if (change.status !== 'queued') await this.say(tx, `letter.${change.status}`, letter);
      if (attempt.fate === 'permanent' && saysAddressIsDead(statusIn(attempt.words))) {
        await this.say(tx, 'letter.address-dead', letter);
      }
      return change.status;
    });
  }

  private changeFor(letter: LetterEntity, { fate, words }: Attempt): Change {
    switch (fate) {
      case 'taken':
        return { status: 'sent', nextAttemptAt: null, lastError: null, answer: words, sentAt: this.clock.now() };
      case 'permanent':
        return { status: 'refused', nextAttemptAt: null, lastError: words };
      case 'unknown': {
        const unknowns = letter.unknowns + 1;
        const again = afterUnknown(letter.kind, unknowns) === 'once-more' ? this.in(UNKNOWN_PAUSE_MS) : null;
        return { status: 'unknown', nextAttemptAt: again, orderedAt: null, lastError: words, unknowns };
      }
      case 'temporary': {
        const wait = nextAttempt(letter.attempts);
        if (wait === null) return { status: 'failed', nextAttemptAt: null, lastError: words };
        return { status: 'queued', nextAttemptAt: this.in(wait), orderedAt: null, lastError: words };
      }
    }
  }

  private in(milliseconds: number): Date {
    return workingMoment(new Date(this.clock.now().getTime() + milliseconds));
  }

  private async say(tx: Transaction, type: string, { tenantId, id }: LetterEntity): Promise<void> {
    await this.outbox.append(tx, { type, tenantId, key: id, payload: { letterId: id } });
  }
}
