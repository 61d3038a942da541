import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RowPairing } from '#contracts';
import { newId, type Transaction } from '#platform';
import type { RowPair } from './domain/amend/match-tasks.js';
import { PlanAreaEntity } from './plan-area.entity.js';
import { PlanTaskEntity } from './plan-task.entity.js';
import { PlanVersionEntity } from './plan-version.entity.js';
import { PlanEntity } from './plan.entity.js';

const SAME_SENTENCE = 'd.kind = p.kind and lower(d.text) = lower(p.text)';
const SETTLED_FINDING = [
  ...['who', 'leads', 'deadline_text', 'deadline', 'receiver', 'periods', 'target', 'status', 'reason'],
  ...['decided_by', 'decided_at'],
];

@Injectable()
export class AmendmentStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  openDraft(tenantId: string, amendsPlanId: string, tx?: Transaction): Promise<PlanEntity | null> {
    return (tx ?? this.dataSource.manager).findOneBy(PlanEntity, { tenantId, amendsPlanId, status: 'draft' });
  }

  versions(tenantId: string, planId: string, tx?: Transaction): Promise<PlanVersionEntity[]> {
    const manager = tx ?? this.dataSource.manager;
    return manager.find(PlanVersionEntity, { where: { tenantId, planId }, order: { version: 'DESC' } });
  }

  /** `newId` of the pairs is the position in the document. */
  async pairRows(tx: Transaction, { tenantId, id: planId }: PlanEntity, pairs: readonly RowPair[]): Promise<void> {
    await tx.query(
      `update plan_task t set amends_task_id = p."oldId", pairing = p.pairing
         from jsonb_to_recordset($3::jsonb) as p ("newId" integer, "oldId" uuid, pairing text)
        where t.tenant_id = $1 and t.plan_id = $2 and t.position = p."newId"`,
      [tenantId, planId, JSON.stringify(pairs)],
    );
  }

  async pairRow(
    tx: Transaction,
    task: PlanTaskEntity,
    amendsTaskId: string | null,
    pairing: RowPairing,
  ): Promise<void> {
    await tx.update(PlanTaskEntity, { tenantId: task.tenantId, id: task.id }, { amendsTaskId, pairing });
  }

  /** The rows of the amendment take the place of the plan's; what was settled on the way moves to the plan with them. */
  async replaceRows(
    tx: Transaction,
    plan: PlanEntity,
    amendment: PlanEntity,
    rows: readonly PlanTaskEntity[],
  ): Promise<void> {
    const { tenantId, id: planId } = plan;
    await tx.query(
      `update plan_answer a set plan_id = $2, task_id = coalesce(t.amends_task_id, a.task_id)
         from plan_answer b left join plan_task t on t.id = b.task_id
        where b.id = a.id and a.tenant_id = $1 and a.plan_id = $3`,
      [tenantId, planId, amendment.id],
    );
    for (const place of [planId, amendment.id]) await tx.delete(PlanTaskEntity, { tenantId, planId: place });
    await tx.insert(
      PlanTaskEntity,
      rows.map((row) => ({ ...row, planId, amendsTaskId: null, pairing: null })),
    );
    await tx.delete(PlanAreaEntity, { tenantId, planId });
    await tx.update(PlanAreaEntity, { tenantId, planId: amendment.id }, { planId });
  }

  /** Sentences that the version before had too come as they were settled there. */
  async carryFindings(tx: Transaction, amendment: PlanEntity): Promise<void> {
    await tx.query(
      `update plan_finding d set ${SETTLED_FINDING.map((column) => `${column} = p.${column}`).join(', ')}
         from plan_finding p
        where p.tenant_id = $1 and p.plan_id = $2 and p.status <> 'offered'
          and d.tenant_id = $1 and d.plan_id = $3 and ${SAME_SENTENCE}`,
      [amendment.tenantId, amendment.amendsPlanId, amendment.id],
    );
  }

  /**
   * A sentence that stays keeps its id, and what hangs on it; one that is gone stands dismissed; new ones move in. A document whose
   * prose says nothing of the kind (a table alone) leaves the plan's as they are.
   */
  async replaceFindings(tx: Transaction, { tenantId, id: planId }: PlanEntity, amendment: PlanEntity): Promise<void> {
    const places = [tenantId, planId, amendment.id];
    await tx.query(
      `update plan_finding p set status = 'dismissed', reason = $4
        where p.tenant_id = $1 and p.plan_id = $2 and p.status <> 'dismissed'
          and exists (select 1 from plan_finding d where d.tenant_id = $1 and d.plan_id = $3 and d.kind = p.kind)
          and not exists (select 1 from plan_finding d where d.tenant_id = $1 and d.plan_id = $3 and ${SAME_SENTENCE})`,
      [...places, `Không còn trong phiên bản ${String(amendment.version)} của kế hoạch.`],
    );
    await tx.query(
      `update plan_finding p set ${SETTLED_FINDING.map((column) => `${column} = d.${column}`).join(', ')}
         from plan_finding d
        where p.tenant_id = $1 and p.plan_id = $2 and d.tenant_id = $1 and d.plan_id = $3 and ${SAME_SENTENCE}`,
      places,
    );
    await tx.query(
      `delete from plan_finding d using plan_finding p
        where p.tenant_id = $1 and p.plan_id = $2 and d.tenant_id = $1 and d.plan_id = $3 and ${SAME_SENTENCE}`,
      places,
    );
    await tx.query(
      `update plan_finding d set plan_id = $2, position = d.position + s.last
         from (select coalesce(max(position), 0) as last from plan_finding where tenant_id = $1 and plan_id = $2) s
        where d.tenant_id = $1 and d.plan_id = $3`,
      places,
    );
  }

  async addVersion(tx: Transaction, version: Omit<PlanVersionEntity, 'id'>): Promise<void> {
    await tx.insert(PlanVersionEntity, { id: newId(), ...version });
  }

  async supersede(tx: Transaction, { tenantId, id: planId }: PlanEntity, supersededAt: Date): Promise<void> {
    await tx.query(
      'update plan_version set superseded_at = $3 where tenant_id = $1 and plan_id = $2 and superseded_at is null',
      [tenantId, planId, supersededAt],
    );
  }

  /** A draft that nobody published leaves nothing behind but its file and its journal. */
  async discard(tx: Transaction, { tenantId, id: planId }: PlanEntity): Promise<void> {
    for (const table of ['plan_task', 'plan_area', 'plan_finding', 'plan_answer'])
      await tx.query(`delete from ${table} where tenant_id = $1 and plan_id = $2`, [tenantId, planId]);
    await tx.delete(PlanEntity, { tenantId, id: planId });
  }
}
