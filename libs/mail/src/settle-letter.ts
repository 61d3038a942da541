import { Injectable } from '@nestjs/common';
import { AuditTrail, Database } from '#platform';
import { type LetterRef, LetterStore } from './letter.store.js';

export type SettleResult =
  { readonly ok: true } | { readonly ok: false; readonly code: 'not-found' | 'not-unknown'; readonly message: string };

/** A person asked the recipient and says what became of a letter of unknown fate. */
@Injectable()
export class SettleLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async run(order: LetterRef & { actorId: string | null; arrived: boolean; note: string }): Promise<SettleResult> {
    const { tenantId, letterId, actorId, arrived, note } = order;
    return this.database.transaction(async (tx): Promise<SettleResult> => {
      const letter = await this.letters.lock(tx, letterId);
      if (letter?.tenantId !== tenantId) return { ok: false, code: 'not-found', message: 'Không có thư này.' };
      if (letter.status !== 'unknown') {
        return { ok: false, code: 'not-unknown', message: 'Thư này đã rõ tình trạng.' };
      }
      const words = arrived ? `Người phụ trách xác nhận thư đã tới: ${note}` : `Thư không tới: ${note}`;
      const fate = arrived
        ? ({ status: 'sent', sentAt: letter.claimedAt, lastError: words } as const)
        : ({ status: 'failed', lastError: words } as const);
      await this.letters.update(tx, order, { ...fate, nextAttemptAt: null });
      const entry = { tenantId, actorId, action: 'letter.settled', subject: `letter:${letterId}` };
      await this.audit.record(tx, { ...entry, detail: { arrived, note } });
      return { ok: true };
    });
  }
}
