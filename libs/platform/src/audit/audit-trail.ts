import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import type { Transaction } from '../database/database.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

export interface AuditEntry {
  readonly tenantId: string;
  /** The account that acted; null when the system did. */
  readonly actorId: string | null;
  readonly action: string;
  /** What it was done to: `plan:<id>`. */
  readonly subject: string;
  readonly detail?: object;
}

@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.insert(AuditEntryEntity, { id: newId(), detail: {}, ...entry, at: this.clock.now() });
  }
}
