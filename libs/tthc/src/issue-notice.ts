import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { Database } from '#platform';
import { CompileMonthNotice } from './compile-month-notice.js';
import { canonicalText } from './domain/notice-text.js';
import { digestOf } from './make-notice.js';
import { type NoticeIssuing, NoticeStore } from './notice.store.js';
import { PutOutNotice } from './put-out-notice.js';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';

export interface IssueOrder {
  readonly tenantId: string;
  readonly month: TthcMonth;
  /** Null when the system issues by the office's rule. */
  readonly by: NoticeIssuing['by'];
  /** Of the draft that was seen. */
  readonly sha256: string;
}

export type NoticeIssued =
  | { readonly ok: true; readonly noticeId: string; readonly version: number }
  | {
      readonly ok: false;
      readonly code: 'not-found' | 'notice-out-of-date' | 'notice-stopped';
      readonly message: string;
    };

/** Issues the draft of a month, if it is the one that was seen, says what the returns say now, and nothing stands against it. */
@Injectable()
export class IssueNotice {
  constructor(
    private readonly compile: CompileMonthNotice,
    private readonly notices: NoticeStore,
    private readonly locks: TthcMonthLockStore,
    private readonly putOut: PutOutNotice,
    private readonly database: Database,
  ) {}

  run({ tenantId, month, by, sha256 }: IssueOrder): Promise<NoticeIssued> {
    return this.database.transaction(async (tx): Promise<NoticeIssued> => {
      // From here on nobody enters: what is compiled now is what stands when the month is locked.
      await this.locks.takeTurn(tx, tenantId, month);
      const draft = await this.notices.draft(tenantId, month, tx);
      if (draft === null) return refuse('not-found', 'Tháng này không có dự thảo thông báo.');
      const { model, checks } = await this.compile.run(tenantId, month);
      if (draft.sha256 !== sha256 || digestOf(canonicalText(model)) !== sha256) {
        return refuse(
          'notice-out-of-date',
          'Số liệu đã thay đổi sau khi lập dự thảo. Hãy lập lại dự thảo rồi ban hành.',
        );
      }
      const stop = checks.find(({ weight }) => weight === 'stop');
      if (stop) return refuse('notice-stopped', `Chưa ban hành được. ${stop.message}`);
      const out = await this.putOut.run(tx, draft, by);
      if (!out) return refuse('notice-out-of-date', 'Thông báo vừa được người khác ban hành hoặc lập lại.');
      return { ok: true, noticeId: draft.id, version: draft.version };
    });
  }
}

function refuse(code: Extract<NoticeIssued, { ok: false }>['code'], message: string): NoticeIssued {
  return { ok: false, code, message };
}
