import { Injectable } from '@nestjs/common';
import { AuditTrail, Database } from '#platform';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';
import type { MonthLockOrder } from './lock-month.js';

export type MonthUnlocking =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'tthc-month-not-locked' | 'reason-missing'; readonly message: string };

/** Opens a month again so that its returns can be corrected and its notice issued anew. */
@Injectable()
export class UnlockMonth {
  constructor(
    private readonly database: Database,
    private readonly locks: TthcMonthLockStore,
    private readonly audit: AuditTrail,
  ) {}

  run({ tenantId, month, actorId, reason }: MonthLockOrder): Promise<MonthUnlocking> {
    return this.database.transaction(async (tx): Promise<MonthUnlocking> => {
      if (reason.trim() === '') return { ok: false, code: 'reason-missing', message: 'Hãy ghi lý do mở lại.' };
      await this.locks.takeTurn(tx, tenantId, month);
      if (!(await this.locks.isLocked(tenantId, month, tx))) {
        return {
          ok: false,
          code: 'tthc-month-not-locked',
          message: 'Số liệu tháng này chưa chốt nên không cần mở lại.',
        };
      }
      await this.locks.save(tx, { tenantId, month, lockedAt: null, changedBy: actorId, reason });
      const entry = { tenantId, actorId, action: 'tthc.month-unlocked', subject: `tthc-month:${month}` };
      await this.audit.record(tx, { ...entry, detail: { reason } });
      return { ok: true };
    });
  }
}
