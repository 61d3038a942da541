import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NoticeModel, TthcMonth } from '#contracts';
import { Clock, Database, newId, type Transaction } from '#platform';
import { CompileMonthNotice } from './compile-month-notice.js';
import { canonicalText } from './domain/notice-text.js';
import { sayMonth } from './domain/tthc-window.js';
import { noticeChanges } from './notice-rendering/notice-changes.js';
import type { NoticeEntity } from './notice.entity.js';
import { NoticeStore } from './notice.store.js';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';

export interface NoticeOrder {
  readonly tenantId: string;
  readonly month: TthcMonth;
  /** Null when the system makes it. */
  readonly actorId: string | null;
  /** Why there is to be another version; not asked for the first. */
  readonly reason: string;
}

export type NoticeMade =
  | {
      readonly ok: true;
      readonly noticeId: string;
      readonly version: number;
      readonly sha256: string;
      readonly model: NoticeModel;
    }
  | { readonly ok: false; readonly code: 'reason-missing' | 'notice-unchanged'; readonly message: string };

/** The draft of a month's notice from its returns as they stand; a draft that there is is written anew. */
@Injectable()
export class MakeNotice {
  constructor(
    private readonly compile: CompileMonthNotice,
    private readonly notices: NoticeStore,
    private readonly locks: TthcMonthLockStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(order: NoticeOrder): Promise<NoticeMade> {
    const { tenantId, month } = order;
    return this.database.transaction(async (tx): Promise<NoticeMade> => {
      await this.locks.takeTurn(tx, tenantId, month);
      const { model } = await this.compile.run(tenantId, month);
      const before = await this.notices.standing(tenantId, month, tx);
      const draft = await this.notices.draft(tenantId, month, tx);
      const reason = order.reason === '' ? (draft?.reason ?? '') : order.reason;
      if (before === null) return this.write(tx, order, { model, draft, version: 1, changes: [], reason: null });
      if (reason === '') return { ok: false, code: 'reason-missing', message: 'Hãy ghi lý do ban hành lại thông báo.' };
      const changes = noticeChanges(JSON.parse(before.model) as NoticeModel, model);
      if (changes.length === 0) return this.unchanged(tx, month, before, draft);
      return this.write(tx, order, { model, draft, version: before.version + 1, changes, reason });
    });
  }

  private async write(
    tx: Transaction,
    { tenantId, month, actorId: madeBy }: NoticeOrder,
    {
      model,
      draft,
      ...said
    }: Pick<NoticeEntity, 'version' | 'changes' | 'reason'> & {
      readonly model: NoticeModel;
      readonly draft: NoticeEntity | null;
    },
  ): Promise<NoticeMade> {
    const text = canonicalText(model);
    const made = { ...said, model: text, sha256: digestOf(text), madeAt: this.clock.now(), madeBy };
    const fresh = { id: newId(), tenantId, month, state: 'draft' as const };
    const notIssued = { issuedAt: null, issuedBy: null, issuedByName: null };
    const notice: NoticeEntity = { ...(draft ?? { ...fresh, ...notIssued }), ...made };
    if (draft === null) await this.notices.insert(tx, notice);
    else if (draft.sha256 !== notice.sha256 || draft.reason !== notice.reason) await this.notices.rewrite(tx, notice);
    return { ok: true, noticeId: notice.id, version: notice.version, sha256: notice.sha256, model };
  }

  /** A draft of the next version that says nothing new any more goes. */
  private async unchanged(
    tx: Transaction,
    month: TthcMonth,
    { version }: NoticeEntity,
    draft: NoticeEntity | null,
  ): Promise<NoticeMade> {
    if (draft !== null) await this.notices.discard(tx, draft);
    const message = `Số liệu tháng ${sayMonth(month)} không khác thông báo lần ${String(version)}.`;
    return { ok: false, code: 'notice-unchanged', message };
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
