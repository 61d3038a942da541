import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Outbox, type Transaction } from '#platform';
import { LockMonth } from './lock-month.js';
import type { NoticeEntity } from './notice.entity.js';
import { type NoticeIssuing, NoticeStore } from './notice.store.js';

/** A checked draft goes out: its month is locked, the event written, all in the caller's transaction. */
@Injectable()
export class PutOutNotice {
  constructor(
    private readonly notices: NoticeStore,
    private readonly lockMonth: LockMonth,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** False: the draft was issued or rewritten in between, and nothing was written. */
  async run(tx: Transaction, notice: NoticeEntity, by: NoticeIssuing['by']): Promise<boolean> {
    if (!(await this.notices.issue(tx, notice, { at: this.clock.now(), by }))) return false;
    const { tenantId, id, month, version, sha256 } = notice;
    const actorId = by?.accountId ?? null;
    const reason = `Ban hành thông báo lần ${String(version)}.`;
    await this.lockMonth.run(tx, { tenantId, month, actorId, reason });
    const entry = { tenantId, actorId, action: 'tthc.notice-issued', subject: `tthc-notice:${id}` };
    await this.audit.record(tx, { ...entry, detail: { month, version, sha256 } });
    await this.outbox.append(tx, { type: 'tthc.notice-issued', tenantId, key: id, payload: { month, version } });
    return true;
  }
}
