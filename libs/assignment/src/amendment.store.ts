import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, Like } from 'typeorm';
import { newId, type Transaction } from '#platform';
import { AmendmentChangeEntity } from './amendment-change.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import type { NewAssignment } from './domain/expand-plan.js';

export type AmendmentChange = Omit<AmendmentChangeEntity, 'id'>;

@Injectable()
export class AmendmentStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All assignments of a plan, as they stand. */
  ofPlan(tenantId: string, planId: string): Promise<AssignmentEntity[]> {
    return this.dataSource.manager.find(AssignmentEntity, { where: { tenantId, planId }, order: { id: 'ASC' } });
  }

  /** What is owed under a regime in a year, and what was. */
  ofRegime(tx: Transaction, tenantId: string, taskId: string, planYear: number): Promise<AssignmentEntity[]> {
    return tx.find(AssignmentEntity, { where: { tenantId, taskId, planYear }, order: { id: 'ASC' } });
  }

  /** Whether regular reports of that year, under any regime, have been given out. */
  async isRegimeYearBegun(tx: Transaction, tenantId: string, year: number): Promise<boolean> {
    const kind = 'periodic-report' as const;
    const occurrence = Like(`report:%:${String(year)}%`);
    return tx.existsBy(AssignmentEntity, { tenantId, planYear: year, kind, occurrence });
  }

  async taskIds(tenantId: string, planId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'select distinct task_id as id from assignment where tenant_id = $1 and plan_id = $2 order by 1',
      [tenantId, planId],
    );
    return rows.map(({ id }) => id);
  }

  /** Locked in the order of their ids: whoever reports at this moment waits, or is waited for. */
  lockOf(
    tx: Transaction,
    of: { readonly tenantId: string; readonly planId: string },
    taskIds: readonly string[],
  ): Promise<AssignmentEntity[]> {
    const where = { ...of, taskId: In([...taskIds]) };
    return tx.find(AssignmentEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The assignments that were just added, by what makes them one of a kind. */
  async idsOf(tx: Transaction, tenantId: string, added: readonly NewAssignment[]): Promise<AssignmentEntity[]> {
    const found = await tx.find(AssignmentEntity, {
      where: { tenantId, taskId: In([...new Set(added.map(({ taskId }) => taskId))]), dueVersion: 1 },
    });
    const keys = new Set(added.map(keyOf));
    return found.filter((assignment) => keys.has(keyOf(assignment)));
  }

  async addChanges(tx: Transaction, changes: readonly AmendmentChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change) => ({ id: newId(), ...change }));
    await tx.createQueryBuilder().insert().into(AmendmentChangeEntity).values(rows).orIgnore().execute();
  }

  /** An extension asked of a day that no longer holds is no longer to be decided. */
  async lapseRequests(tx: Transaction, tenantId: string, assignmentIds: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `update extension_request set decision = 'lapsed', decided_at = $3
        where tenant_id = $1 and assignment_id = any($2::uuid[]) and decision is null`,
      [tenantId, assignmentIds, at],
    );
  }
}

function keyOf({ taskId, agencyId, occurrence }: Pick<NewAssignment, 'taskId' | 'agencyId' | 'occurrence'>): string {
  return `${taskId} ${agencyId} ${occurrence}`;
}
