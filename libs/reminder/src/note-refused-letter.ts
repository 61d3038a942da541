import { Injectable } from '@nestjs/common';
import { LetterView } from '#mail';
import { Database } from '#platform';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

/** A letter was refused for good: the ledger says so of everything that stood in it, in the server's words. */
@Injectable()
export class NoteRefusedLetter {
  constructor(
    private readonly letters: LetterView,
    private readonly ledger: ReminderLedgerStore,
    private readonly database: Database,
  ) {}

  async run({ tenantId, letterId }: { tenantId: string; letterId: string }): Promise<void> {
    const letter = (await this.letters.standing(tenantId, [letterId])).get(letterId);
    if (letter?.status !== 'refused') return;
    const reason = `Máy chủ nhận thư từ chối: ${letter.lastError ?? 'không nêu lý do'}`;
    await this.database.transaction((tx) => this.ledger.settleLetters(tx, [letterId], 'bounced', reason));
  }
}
