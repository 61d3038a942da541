import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, Outbox } from '#platform';
import type { SummaryBasis } from './domain/summary-basis.js';
import { packBasis } from './pack-basis.js';
import type { SummarySnapshotEntity } from './summary-snapshot.entity.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';

export type SnapshotMaking = Pick<SummarySnapshotEntity, 'version' | 'madeBy' | 'madeByName' | 'reason'>;

/** Puts one version of a report beyond change. */
@Injectable()
export class WriteSnapshot {
  constructor(
    private readonly database: Database,
    private readonly snapshots: SummarySnapshotStore,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** False where that version is there already. */
  async run(key: ReportKey, basis: SummaryBasis, making: SnapshotMaking): Promise<boolean> {
    const { tenantId, planId, window: windowCode } = key;
    const packed = packBasis(basis);
    const what = { tenantId, planId, windowCode, takenAt: this.clock.now(), cutOff: basis.window.to };
    return this.database.transaction(async (tx) => {
      if (!(await this.snapshots.add(tx, { ...what, ...packed, ...making }))) return false;
      const { version, reason, madeBy: actorId } = making;
      const detail = { window: windowCode, version, sha256: packed.sha256, reason };
      await this.audit.record(tx, { tenantId, actorId, action: 'summary.frozen', subject: `plan:${planId}`, detail });
      const payload = { window: windowCode, version };
      await this.outbox.append(tx, { type: 'summary.frozen', tenantId, key: planId, payload });
      return true;
    });
  }
}
