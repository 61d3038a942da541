import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { AuditTrail, Clock, type Transaction } from '#platform';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';

export interface MonthLockOrder {
  readonly tenantId: string;
  readonly month: TthcMonth;
  /** An account; null when the system does. */
  readonly actorId: string | null;
  readonly reason: string;
}

/** From now on a month's returns stand, as its notice says them. Part of whoever issues the notice: one transaction for both. */
@Injectable()
export class LockMonth {
  constructor(
    private readonly locks: TthcMonthLockStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Waits for entries under way. Locking twice changes nothing. */
  async run(tx: Transaction, { tenantId, month, actorId, reason }: MonthLockOrder): Promise<void> {
    await this.locks.takeTurn(tx, tenantId, month);
    if (await this.locks.isLocked(tenantId, month, tx)) return;
    await this.locks.save(tx, { tenantId, month, lockedAt: this.clock.now(), changedBy: actorId, reason });
    const entry = { tenantId, actorId, action: 'tthc.month-locked', subject: `tthc-month:${month}` };
    await this.audit.record(tx, { ...entry, detail: { reason } });
  }
}
