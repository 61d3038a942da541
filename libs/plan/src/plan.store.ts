import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { newId, type Transaction } from '#platform';
import type { AreaDraft } from './domain/draft-plan.js';
import type { TaskDraft } from './domain/task-draft.js';
import { PlanAnswerEntity } from './plan-answer.entity.js';
import { PlanAreaEntity } from './plan-area.entity.js';
import { PlanTaskEntity } from './plan-task.entity.js';
import { PlanEntity } from './plan.entity.js';

/** PostgreSQL takes 65,535 parameters a statement; a task has about twenty-five. */
const ROWS_A_STATEMENT = 2_000;

@Injectable()
export class PlanStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  find(tenantId: string, id: string): Promise<PlanEntity | null> {
    return this.dataSource.manager.findOneBy(PlanEntity, { tenantId, id });
  }

  findByFile(
    tenantId: string,
    fileSha256: string,
    tx: Transaction = this.dataSource.manager,
  ): Promise<PlanEntity | null> {
    return tx.findOneBy(PlanEntity, { tenantId, fileSha256 });
  }

  /** Changes to one plan take turns: nothing is settled while it is being published. */
  lock(tx: Transaction, tenantId: string, id: string): Promise<PlanEntity | null> {
    return tx.findOne(PlanEntity, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Read by many at once, changed by nobody until the transaction ends. */
  hold(tx: Transaction, tenantId: string, id: string): Promise<PlanEntity | null> {
    return tx.findOne(PlanEntity, { where: { tenantId, id }, lock: { mode: 'pessimistic_read' } });
  }

  lockDrafts(tx: Transaction, tenantId: string): Promise<PlanEntity[]> {
    const where = { tenantId, status: 'draft' as const };
    return tx.find(PlanEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** False when the same file has made a plan in the meantime. */
  async add(tx: Transaction, plan: PlanEntity): Promise<boolean> {
    const insert = tx.createQueryBuilder().insert().into(PlanEntity).values(plan).orIgnore();
    const result = await insert.returning('id').updateEntity(false).execute();
    return (result.raw as unknown[]).length > 0;
  }

  async addRows(
    tx: Transaction,
    plan: PlanEntity,
    areas: readonly AreaDraft[],
    tasks: readonly TaskDraft[],
  ): Promise<void> {
    const of = { tenantId: plan.tenantId, planId: plan.id };
    await tx.insert(
      PlanAreaEntity,
      areas.map((area) => ({ id: newId(), ...of, ...area })),
    );
    for (let at = 0; at < tasks.length; at += ROWS_A_STATEMENT) {
      const rows = tasks.slice(at, at + ROWS_A_STATEMENT);
      await tx.insert(
        PlanTaskEntity,
        rows.map((task) => ({ id: newId(), ...of, ...task, settledBy: null, settledAt: null })),
      );
    }
  }

  tasks(tenantId: string, planId: string, tx: Transaction = this.dataSource.manager): Promise<PlanTaskEntity[]> {
    return tx.find(PlanTaskEntity, { where: { tenantId, planId }, order: { position: 'ASC' } });
  }

  areas(tenantId: string, planId: string, tx: Transaction = this.dataSource.manager): Promise<PlanAreaEntity[]> {
    return tx.find(PlanAreaEntity, { where: { tenantId, planId }, order: { position: 'ASC' } });
  }

  task(tx: Transaction, plan: PlanEntity, id: string): Promise<PlanTaskEntity | null> {
    return tx.findOneBy(PlanTaskEntity, { tenantId: plan.tenantId, planId: plan.id, id });
  }

  async changeTask(tx: Transaction, task: PlanTaskEntity, changes: Partial<PlanTaskEntity>): Promise<void> {
    await tx.save(PlanTaskEntity, { ...task, ...changes }, { reload: false });
  }

  async changePlan(tx: Transaction, { tenantId, id }: PlanEntity, changes: Partial<PlanEntity>): Promise<void> {
    await tx.save(PlanEntity, { tenantId, id, ...changes }, { reload: false });
  }

  /** False when the plan has no such area. */
  async changeArea(tx: Transaction, plan: PlanEntity, code: string, coordinatorAgencyId: string): Promise<boolean> {
    const place = { tenantId: plan.tenantId, planId: plan.id, code };
    const { affected } = await tx.update(PlanAreaEntity, place, { coordinatorAgencyId });
    return affected === 1;
  }

  /** Standing agency and area coordinators; what rows say stays as it was said. */
  async replaceAgency(tx: Transaction, tenantId: string, fromId: string, toId: string): Promise<void> {
    await tx.update(PlanEntity, { tenantId, standingAgencyId: fromId }, { standingAgencyId: toId });
    await tx.update(PlanAreaEntity, { tenantId, coordinatorAgencyId: fromId }, { coordinatorAgencyId: toId });
  }

  async addAnswers(tx: Transaction, answers: readonly Omit<PlanAnswerEntity, 'id'>[]): Promise<void> {
    await tx.insert(
      PlanAnswerEntity,
      answers.map((answer) => ({ id: newId(), ...answer })),
    );
  }
}
