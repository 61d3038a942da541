import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import type { PolicyChanges } from './domain/policy-changes.js';
import { ReminderPolicyEntity } from './reminder-policy.entity.js';

@Injectable()
export class ReminderPolicyStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A tenant's changes by scope. */
  async load(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<Map<string, PolicyChanges>> {
    const rows = await tx.findBy(ReminderPolicyEntity, { tenantId });
    return new Map(rows.map(({ scope, changes }) => [scope, changes]));
  }

  /** Everything a tenant keeps, widest scopes first. */
  all(tenantId: string): Promise<ReminderPolicyEntity[]> {
    return this.dataSource.manager.find(ReminderPolicyEntity, { where: { tenantId }, order: { scope: 'DESC' } });
  }

  /** Of two people who save at once, the second sees what the first has kept. */
  lock(tx: Transaction, tenantId: string, scope: string): Promise<ReminderPolicyEntity | null> {
    return tx.findOne(ReminderPolicyEntity, { where: { tenantId, scope }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Transaction, row: ReminderPolicyEntity): Promise<void> {
    await tx.upsert(ReminderPolicyEntity, row, ['tenantId', 'scope']);
  }

  async forget(tx: Transaction, tenantId: string, scope: string): Promise<void> {
    await tx.delete(ReminderPolicyEntity, { tenantId, scope });
  }
}
