import { Inject, Injectable } from '@nestjs/common';
import type { LetterItem, LetterKind } from '#contracts';
import { Clock, CONFIG, type Config, newId, Outbox, type Transaction } from '#platform';
import type { LetterAttachment } from './letter-attachment.js';
import { LetterStore } from './letter.store.js';

export interface LetterToQueue {
  readonly tenantId: string;
  /** What makes it the same letter; queued twice, it is sent once. */
  readonly key: string;
  readonly kind: LetterKind;
  readonly recipientAgencyId: string | null;
  readonly recipientName: string;
  /** Null: nowhere to send it; the letter is held until somebody gives an address. */
  readonly address: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly items: LetterItem[];
  readonly attachments?: readonly LetterAttachment[];
  /** Not before this moment; left out: at once. */
  readonly sendAt?: Date;
}

export interface QueuedLetter {
  readonly letterId: string;
  /** False: the letter existed already and nothing was written. */
  readonly isNew: boolean;
  readonly held: boolean;
}

export const NO_ADDRESS = 'Cơ quan nhận chưa có địa chỉ thư điện tử.';

/** Puts a finished letter where the workers fetch it, in the transaction of whoever composed it. */
@Injectable()
export class QueueLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(tx: Transaction, letter: LetterToQueue): Promise<QueuedLetter> {
    const { sendAt, attachments = [], ...content } = letter;
    const now = this.clock.now();
    const id = newId();
    const held = letter.address === null;
    const isLater = sendAt !== undefined && sendAt > now;
    const isNew = await this.letters.insert(tx, {
      ...content,
      hasAttachments: attachments.length > 0,
      id,
      composedAt: now,
      status: held ? 'held' : 'queued',
      attempts: 0,
      nextAttemptAt: held ? null : (sendAt ?? now),
      orderedAt: isLater ? null : now,
      claimedAt: null,
      sentAt: null,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      lastError: held ? NO_ADDRESS : null,
      ...{ answer: null, unknowns: 0, bouncedAt: null },
    });
    if (!isNew) return this.existing(tx, letter);
    await this.letters.attach(tx, { tenantId: letter.tenantId, letterId: id }, attachments);
    if (held) await this.say(tx, 'letter.held', letter.tenantId, id);
    else if (!isLater) await this.say(tx, 'letter.queued', letter.tenantId, id);
    return { letterId: id, isNew, held };
  }

  private async existing(tx: Transaction, letter: LetterToQueue): Promise<QueuedLetter> {
    const found = await this.letters.byKey(tx, letter.tenantId, letter.key);
    if (!found) throw new Error(`Letter ${letter.key} could neither be written nor found.`);
    return { letterId: found.id, isNew: false, held: found.status === 'held' };
  }

  private async say(tx: Transaction, type: string, tenantId: string, letterId: string): Promise<void> {
    await this.outbox.append(tx, { type, tenantId, key: letterId, payload: { letterId } });
  }
}
