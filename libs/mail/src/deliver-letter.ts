import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { AttemptLetter } from './attempt-letter.js';
import { type LetterRef, LetterStore } from './letter.store.js';
import { MailGate } from './mail-gate.js';
import { type AttemptOutcome, NoteAttempt } from './note-attempt.js';
import { workingMoment } from './working-moment.js';

/** `paused`: the mail server is being left alone for a moment; the letter waits. */
export type DeliveryOutcome = AttemptOutcome | 'paused';

/** Claims a letter, speaks SMTP once, and writes down what came of it. */
@Injectable()
export class DeliverLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly gate: MailGate,
    private readonly attemptLetter: AttemptLetter,
    private readonly noteAttempt: NoteAttempt,
    private readonly clock: Clock,
  ) {}

  async run(ref: LetterRef): Promise<DeliveryOutcome> {
    await this.gate.turn();
    const now = this.clock.now();
    // What was queued on a working day and is carried on a day off (a clock put right, a worker back) waits for the morning.
    const from = workingMoment(this.gate.pausedUntil() ?? now);
    if (from > now) {
      await this.letters.postpone(ref, now, from);
      return 'paused';
    }
    const letter = await this.letters.claim(ref, this.clock.now());
    if (!letter) return 'not-ours';
    return this.noteAttempt.run(letter, await this.attemptLetter.run(letter));
  }
}
