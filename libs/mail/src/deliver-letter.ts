import { Injectable } from '@nestjs/common';
import { AttemptLetter } from './attempt-letter.js';
import { ClaimLetter } from './claim-letter.js';
import type { LetterRef } from './letter.store.js';
import { type AttemptOutcome, NoteAttempt } from './note-attempt.js';

/** `paused`: the letter waits for a better moment. */
export type DeliveryOutcome = AttemptOutcome | 'paused';

/** Claims a letter, speaks SMTP once, and writes down what came of it. */
@Injectable()
export class DeliverLetter {
  constructor(
    private readonly claimLetter: ClaimLetter,
    private readonly attemptLetter: AttemptLetter,
    private readonly noteAttempt: NoteAttempt,
  ) {}

  async run(ref: LetterRef): Promise<DeliveryOutcome> {
    const letter = await this.claimLetter.run(ref);
    if (letter === null) return 'not-ours';
    if (letter === 'paused') return letter;
    return this.noteAttempt.run(letter, await this.attemptLetter.run(letter));
  }
}
