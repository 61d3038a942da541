import { Injectable } from '@nestjs/common';
import type { LetterStatus } from '#contracts';
import { AuditTrail, Clock, Database, Outbox } from '#platform';
import { type LetterRef, LetterStore } from './letter.store.js';

export type ResendResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-found' | 'not-stopped' | 'no-address'; readonly message: string };

const STOPPED: readonly LetterStatus[] = ['refused', 'held', 'unknown', 'failed', 'bounced'];

/** A coordinator sends a letter that got stuck once more, to the same or to another address. */
@Injectable()
export class ResendLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(order: LetterRef & { actorId: string | null; address?: string }): Promise<ResendResult> {
    const { tenantId, letterId, actorId } = order;
    return this.database.transaction(async (tx): Promise<ResendResult> => {
      const letter = await this.letters.find(tx, order);
      if (!letter) return { ok: false, code: 'not-found', message: 'Không có thư này.' };
      if (!STOPPED.includes(letter.status)) {
        return { ok: false, code: 'not-stopped', message: 'Chỉ gửi lại được thư không tới nơi hoặc đang giữ.' };
      }
      const address = order.address ?? letter.address;
      if (address === null) return { ok: false, code: 'no-address', message: 'Thư chưa có địa chỉ nhận.' };
      const now = this.clock.now();
      const waiting = {
        status: 'queued',
        attempts: 0,
        nextAttemptAt: now,
        orderedAt: now,
        lastError: null,
        bouncedAt: null,
      } as const;
      await this.letters.update(tx, order, { ...waiting, address });
      await this.audit.record(tx, {
        tenantId,
        actorId,
        action: 'letter.resent',
        subject: `letter:${letterId}`,
        detail: { address },
      });
      await this.outbox.append(tx, { type: 'letter.queued', tenantId, key: letterId, payload: { letterId } });
      return { ok: true };
    });
  }
}
