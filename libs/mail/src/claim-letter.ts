import { Injectable } from '@nestjs/common';
import { Clock, Gathered } from '#platform';
import { type ClaimedLetter, LetterDeliveryStore } from './letter-delivery.store.js';
import type { LetterRef } from './letter.store.js';
import { MailGate } from './mail-gate.js';
import { workingMoment } from './working-moment.js';

/** `paused`: the mail server is being left alone for a moment, or it is a day off; the letter waits · null: another worker has it, or it does not wait. */
export type Claim = ClaimedLetter | 'paused' | null;

/** Takes a letter into this worker's hands when its turn has come; those asked for side by side are taken together. */
@Injectable()
export class ClaimLetter {
  private readonly desk = new Gathered((refs: readonly LetterRef[]) => this.claimAll(refs));

  constructor(
    private readonly letters: LetterDeliveryStore,
    private readonly gate: MailGate,
    private readonly clock: Clock,
  ) {}

  async run(ref: LetterRef): Promise<Claim> {
    await this.gate.turn();
    const now = this.clock.now();
    // What was queued on a working day and is carried on a day off (a clock put right, a worker back) waits for the morning.
    const from = workingMoment(this.gate.pausedUntil() ?? now);
    if (from <= now) return this.desk.ask(ref);
    await this.letters.postpone(ref, now, from);
    return 'paused';
  }

  private async claimAll(refs: readonly LetterRef[]): Promise<(ClaimedLetter | null)[]> {
    const claimed = new Map((await this.letters.claim(refs, this.clock.now())).map((letter) => [letter.id, letter]));
    return refs.map(({ letterId }) => {
      const letter = claimed.get(letterId) ?? null;
      // Asked for twice at once, one gets it.
      claimed.delete(letterId);
      return letter;
    });
  }
}
