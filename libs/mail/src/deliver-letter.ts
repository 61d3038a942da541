import { Injectable } from '@nestjs/common';
import { instantAt, localDateOf, vietnamCalendar } from '#calendar';
import { Clock, Database, Outbox } from '#platform';
import { classifyFailure, type DeliveryError, nextAttempt } from './domain/delivery-failure.js';
import type { LetterEntity } from './letter.entity.js';
import { type LetterRef, LetterStore } from './letter.store.js';
import { MailTransport } from './mail-transport.js';

/** Milliseconds. No SMTP conversation lasts that long: a claim this old belongs to a worker that died. */
export const STALE_CLAIM_MS = 10 * 60_000;
/** Local time at which letters put off over a day off go out. */
const MORNING = '07:30';

export type DeliveryOutcome = 'sent' | 'queued' | 'refused' | 'not-ours';

/**
 * One SMTP conversation. A crash after the server took the letter leaves the claim standing; the letter then goes out once more with
 * the same Message-ID.
 */
@Injectable()
export class DeliverLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly transport: MailTransport,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(ref: LetterRef): Promise<DeliveryOutcome> {
    const now = this.clock.now();
    const letter = await this.letters.claim(ref, now, new Date(now.getTime() - STALE_CLAIM_MS));
    if (!letter) return 'not-ours';
    const failure = await this.attempt(letter);
    if (failure === null) return this.settle(letter, 'sent', { sentAt: this.clock.now(), lastError: null });
    const lastError = wordsOf(failure);
    if (classifyFailure(failure) === 'permanent') return this.settle(letter, 'refused', { lastError });
    return this.settle(letter, 'queued', { lastError, orderedAt: null, nextAttemptAt: this.retryAt(letter.attempts) });
  }

  private async attempt(letter: LetterEntity): Promise<Failure | null> {
    const { recipientName: name, address, ...mail } = letter;
    if (address === null) throw new Error(`Letter ${letter.id} was claimed without an address.`);
    try {
      const attachments = await this.letters.attachmentsOf(letter);
      await this.transport.send({ ...mail, attachments, to: { name, address } });
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  private async settle(
    letter: LetterEntity,
    status: Exclude<DeliveryOutcome, 'not-ours'>,
    change: Partial<LetterEntity>,
  ): Promise<DeliveryOutcome> {
    const { tenantId, id: key } = letter;
    return this.database.transaction(async (tx) => {
      const over = status === 'queued' ? {} : { nextAttemptAt: null };
      const isOurs = await this.letters.settle(tx, letter, { status, ...over, ...change });
      if (!isOurs) return 'not-ours';
      const event = { tenantId, key, payload: { letterId: key } };
      if (status === 'refused') await this.outbox.append(tx, { type: 'letter.refused', ...event });
      if (status === 'sent') await this.outbox.append(tx, { type: 'letter.sent', ...event });
      return status;
    });
  }

  /** No letter leaves on a day off: a retry that falls there waits for the next working morning. */
  private retryAt(attempts: number): Date {
    const at = new Date(this.clock.now().getTime() + nextAttempt(attempts));
    const day = localDateOf(at);
    return vietnamCalendar.isWorkingDay(day) ? at : instantAt(vietnamCalendar.nextWorkingDay(day), MORNING);
  }
}

type Failure = DeliveryError & { readonly message: string; readonly response?: string };

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  const { code, responseCode, command, response } = error as Error & Partial<Failure>;
  return { message: error.message, code, responseCode, command, ...(response && { response }) };
}

/** The server's own words where it spoke. */
function wordsOf(failure: Failure): string {
  return (failure.response ?? `${failure.code ?? 'ERROR'}: ${failure.message}`).slice(0, 1_000);
}
