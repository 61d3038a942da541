import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, newId, Outbox, type Transaction } from '#platform';
import { LetterBatchStore } from './letter-batch.store.js';
import type { LetterEntity } from './letter.entity.js';
import { type LetterToQueue, NO_ADDRESS, type QueuedLetter } from './queue-letter.js';

/** Files go with letters that are queued one by one. */
type BatchedLetter = Omit<LetterToQueue, 'tenantId' | 'sendAt' | 'attachments'>;

/** Many finished letters of one tenant at once. One whose key exists already is not written again. */
@Injectable()
export class QueueLetters {
  constructor(
    private readonly letters: LetterBatchStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the order given; null: there is one with this key. None leaves before `sendAt`; left out: they may at once. */
  async run(
    tx: Transaction,
    tenantId: string,
    letters: readonly BatchedLetter[],
    sendAt?: Date,
  ): Promise<(QueuedLetter | null)[]> {
    if (letters.length === 0) return [];
    const now = this.clock.now();
    const later = sendAt !== undefined && sendAt > now ? sendAt : null;
    const rows = letters.map((letter) => this.entityOf(tenantId, letter, now, later));
    const fresh = await this.letters.insert(tx, rows);
    const queued = rows.filter(({ key, address }) => fresh.has(key) && address !== null).map(({ id }) => id);
    const [first] = queued;
    if (first !== undefined && later === null)
      await this.outbox.append(tx, { type: 'letters.queued', tenantId, key: first, payload: { letterIds: queued } });
    return rows.map(({ id, key, address }) =>
      fresh.has(key) ? { letterId: id, isNew: true, held: address === null } : null,
    );
  }

  private entityOf(tenantId: string, letter: BatchedLetter, now: Date, later: Date | null): LetterEntity {
    const id = newId();
    const held = letter.address === null;
    return {
      ...{ ...letter, tenantId, id, composedAt: now, attempts: 0, claimedAt: null, sentAt: null },
      hasAttachments: false,
      status: held ? 'held' : 'queued',
      nextAttemptAt: held ? null : (later ?? now),
      orderedAt: later === null ? now : null,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      lastError: held ? NO_ADDRESS : null,
      ...{ answer: null, unknowns: 0, bouncedAt: null },
    };
  }
}
