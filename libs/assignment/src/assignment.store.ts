import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { newId, type Transaction } from '#platform';
import { AssignmentHistoryEntity } from './assignment-history.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { CompletionReportEntity } from './completion-report.entity.js';
import type { NewAssignment } from './domain/expand-plan.js';
import { ExtensionRequestEntity } from './extension-request.entity.js';

/** PostgreSQL takes 65,535 parameters a statement; an assignment has about forty. */
const ROWS_A_STATEMENT = 1_000;

/** An assignment with what stands undecided on it. */
export interface LockedAssignment {
  readonly assignment: AssignmentEntity;
  readonly report: CompletionReportEntity | null;
  readonly request: ExtensionRequestEntity | null;
}

@Injectable()
export class AssignmentStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of two people who act at once, the second waits here and sees what the first has done. */
  async lock(tx: Transaction, tenantId: string, id: string): Promise<LockedAssignment | null> {
    const assignment = await tx.findOne(AssignmentEntity, {
      where: { tenantId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (assignment === null) return null;
    return { assignment, ...(await this.undecided(tx, tenantId, id)) };
  }

  async find(tenantId: string, id: string): Promise<LockedAssignment | null> {
    const { manager } = this.dataSource;
    const assignment = await manager.findOneBy(AssignmentEntity, { tenantId, id });
    if (assignment === null) return null;
    return { assignment, ...(await this.undecided(manager, tenantId, id)) };
  }

  /** What one agency owes of a task in one period. */
  async findOccurrence(
    tenantId: string,
    of: Pick<AssignmentEntity, 'taskId' | 'occurrence' | 'agencyId'>,
  ): Promise<AssignmentEntity | null> {
    return this.dataSource.manager.findOneBy(AssignmentEntity, { tenantId, ...of });
  }

  async change(tx: Transaction, assignment: AssignmentEntity, changes: Partial<AssignmentEntity>): Promise<void> {
    await tx.update(AssignmentEntity, { tenantId: assignment.tenantId, id: assignment.id }, changes);
  }

  async addHistory(tx: Transaction, line: Omit<AssignmentHistoryEntity, 'id'>): Promise<void> {
    await tx.insert(AssignmentHistoryEntity, { id: newId(), ...line });
  }

  async addReport(tx: Transaction, report: Partial<CompletionReportEntity>): Promise<void> {
    await tx.insert(CompletionReportEntity, { id: newId(), ...report });
  }

  async decideReport(tx: Transaction, id: string, decision: Partial<CompletionReportEntity>): Promise<void> {
    await tx.update(CompletionReportEntity, { id }, decision);
  }

  async addRequest(tx: Transaction, request: Partial<ExtensionRequestEntity>): Promise<void> {
    await tx.insert(ExtensionRequestEntity, { id: newId(), ...request });
  }

  async decideRequest(tx: Transaction, id: string, decision: Partial<ExtensionRequestEntity>): Promise<void> {
    await tx.update(ExtensionRequestEntity, { id }, decision);
  }

  /** Adds what is not there yet; returns how many that were. */
  async addNew(
    tx: Transaction,
    of: { readonly tenantId: string; readonly planId: string; readonly planYear: number; readonly assignedAt: Date },
    assignments: readonly NewAssignment[],
  ): Promise<number> {
    let added = 0;
    for (let at = 0; at < assignments.length; at += ROWS_A_STATEMENT) {
      const rows = assignments.slice(at, at + ROWS_A_STATEMENT).map((assignment) => ({
        ...{ id: newId(), ...of, ...assignment, dueOriginal: assignment.due },
        ...{ dueVersion: 1, reportVersion: 0 },
      }));
      const insert = tx.createQueryBuilder().insert().into(AssignmentEntity).values(rows).orIgnore();
      const result = await insert.returning('id').updateEntity(false).execute();
      added += (result.raw as unknown[]).length;
    }
    return added;
  }

  private async undecided(
    tx: Transaction,
    tenantId: string,
    assignmentId: string,
  ): Promise<Pick<LockedAssignment, 'report' | 'request'>> {
    const waiting = { tenantId, assignmentId, decision: IsNull() };
    return {
      report: await tx.findOneBy(CompletionReportEntity, waiting),
      request: await tx.findOneBy(ExtensionRequestEntity, waiting),
    };
  }
}
