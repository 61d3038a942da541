import { Injectable } from '@nestjs/common';
import { FindLetterMoment } from '#directory';
import { Database } from '#platform';
import { ComposeNoticeLetters } from './compose-notice-letters.js';
import { NoticeStore } from './notice.store.js';
import { QueueNoticeLetters } from './queue-notice-letters.js';

/** Letters written in one transaction. */
const BATCH = 200;

/** Brings an issued notice to its agencies, within the office's hours of letters. Run twice, it writes no second letter: each has its key. */
@Injectable()
export class WriteNoticeLetters {
  constructor(
    private readonly notices: NoticeStore,
    private readonly compose: ComposeNoticeLetters,
    private readonly queueLetters: QueueNoticeLetters,
    private readonly letterMoment: FindLetterMoment,
    private readonly database: Database,
  ) {}

  /** Returns how many letters were written: none where a later version is out already. */
  async run({ tenantId, noticeId }: { tenantId: string; noticeId: string }): Promise<number> {
    const notice = await this.notices.byId(tenantId, noticeId);
    if (notice?.state !== 'issued') throw new Error(`Notice ${noticeId} is not issued.`);
    const standing = await this.notices.standing(tenantId, notice.month);
    if (standing?.id !== noticeId) return 0;
    const letters = await this.compose.run(notice);
    const sendAt = await this.letterMoment.run(tenantId);
    let written = 0;
    for (let from = 0; from < letters.length; from += BATCH) {
      const part = letters.slice(from, from + BATCH);
      written += await this.database.transaction((tx) => this.queueLetters.run(tx, tenantId, part, sendAt));
    }
    return written;
  }
}
