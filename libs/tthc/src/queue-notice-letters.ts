import { Injectable } from '@nestjs/common';
import { LettersUnderWay, QueueLetters } from '#mail';
import type { Transaction } from '#platform';
import type { NoticeLetter } from './compose-notice-letters.js';

const WITHDRAWN = 'Thông báo đã ban hành lại trước khi thư này được gửi; nội dung theo thư của lần sau.';

/** Puts letters of a notice before the workers; those of its earlier versions that still wait are taken back, so that nobody gets both. */
@Injectable()
export class QueueNoticeLetters {
  constructor(
    private readonly underWay: LettersUnderWay,
    private readonly queueLetters: QueueLetters,
  ) {}

  /** Returns how many are new. */
  async run(tx: Transaction, tenantId: string, letters: readonly NoticeLetter[], sendAt: Date): Promise<number> {
    const supersedes = letters.flatMap((each) => each.supersedes);
    await this.underWay.withdrawKeys(tx, tenantId, supersedes, WITHDRAWN);
    const own = letters.map(({ letter }) => letter);
    const queued = await this.queueLetters.run(tx, tenantId, own, sendAt);
    return queued.filter((letter) => letter !== null).length;
  }
}
