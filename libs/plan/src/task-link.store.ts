import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not } from 'typeorm';
import type { TaskLinkStatus } from '#contracts';
import { newId, type Transaction } from '#platform';
import type { ProposedLink } from './domain/derive/propose-links.js';
import { PlanTaskLinkEntity } from './plan-task-link.entity.js';
import type { PlanEntity } from './plan.entity.js';

@Injectable()
export class TaskLinkStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  ofPlan(tenantId: string, planId: string): Promise<PlanTaskLinkEntity[]> {
    const order = { likeness: 'DESC' as const, id: 'ASC' as const };
    return this.dataSource.manager.find(PlanTaskLinkEntity, { where: { tenantId, planId }, order });
  }

  /** Links to any other plan fall away; what was decided about this parent stays. */
  async propose(
    tx: Transaction,
    { tenantId, id: planId }: PlanEntity,
    parentPlanId: string | null,
    links: readonly ProposedLink[],
  ): Promise<void> {
    const others = parentPlanId === null ? {} : { parentPlanId: Not(parentPlanId) };
    await tx.delete(PlanTaskLinkEntity, { tenantId, planId, ...others });
    if (parentPlanId === null || links.length === 0) return;
    const of = { tenantId, planId, parentPlanId, status: 'proposed' as const, decidedBy: null, decidedAt: null };
    const rows = links.map((link) => ({ id: newId(), ...of, ...link }));
    await tx.createQueryBuilder().insert().into(PlanTaskLinkEntity).values(rows).orIgnore().execute();
  }

  async decide(
    tx: Transaction,
    { tenantId, id: planId }: PlanEntity,
    link: {
      readonly taskId: string;
      readonly parentPlanId: string;
      readonly parentTaskId: string;
      readonly status: TaskLinkStatus;
      readonly decidedBy: string | null;
      readonly decidedAt: Date;
    },
  ): Promise<void> {
    const row = { id: newId(), tenantId, planId, likeness: 0, ...link };
    const insert = tx.createQueryBuilder().insert().into(PlanTaskLinkEntity).values(row);
    await insert.orUpdate(['status', 'decided_by', 'decided_at'], ['task_id', 'parent_task_id']).execute();
  }
}
