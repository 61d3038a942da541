import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, Not } from 'typeorm';
import type { LocalDate } from '#calendar';
import { newId, type Transaction } from '#platform';
import { AssignmentEntity } from './assignment.entity.js';
import type { OpenDuty } from './domain/plan-succession.js';

export interface HeldDuty extends OpenDuty {
  readonly title: string;
  readonly agencyName: string;
  readonly due: LocalDate | null;
}

interface Heir {
  readonly id: string;
  readonly name: string;
}

const CLOSED = ['completed', 'cancelled', 'superseded'] as const;

/** Work that changes hands. */
@Injectable()
export class SuccessionAssignmentStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Everything open of these agencies, in the order of their plans. */
  async openOf(tenantId: string, agencyIds: readonly string[]): Promise<HeldDuty[]> {
    const rows = await this.dataSource.manager.find(AssignmentEntity, {
      where: { tenantId, agencyId: In(agencyIds), state: Not(In(CLOSED)) },
      order: { planId: 'ASC', taskPosition: 'ASC', due: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id: assignmentId, agencyId, agencyName, taskId, state, title, due }) => {
      return { assignmentId, agencyId, agencyName, taskId, state, title, due };
    });
  }

  countClosed(tenantId: string, agencyIds: readonly string[]): Promise<number> {
    return this.dataSource.manager.countBy(AssignmentEntity, { tenantId, agencyId: In(agencyIds), state: In(CLOSED) });
  }

  /** The same work under the heir's name, its days and its plan unchanged; null when the heir owes it already. */
  async takeOver(tx: Transaction, old: AssignmentEntity, heir: Heir, successionId: string): Promise<string | null> {
    const id = newId();
    const approver = old.approverAgencyId === heir.id ? await this.standingOf(tx, old) : {};
    const row: AssignmentEntity = {
      ...old,
      ...{ id, agencyId: heir.id, agencyName: heir.name, ...approver },
      ...{ state: old.state === 'awaiting_trigger' ? 'awaiting_trigger' : 'assigned' },
      ...{ startedAt: null, reportVersion: 0, reportedAt: null, returnedAt: null, returnReason: null },
      ...{ succeedsId: old.id, successionId },
    };
    const insert = tx.createQueryBuilder().insert().into(AssignmentEntity).values(row).orIgnore();
    const result = await insert.returning('id').updateEntity(false).execute();
    return (result.raw as unknown[]).length > 0 ? id : null;
  }

  /** Nobody approves their own work: then the standing agency does. */
  private async standingOf(tx: Transaction, { tenantId, standingAgencyId }: AssignmentEntity) {
    const [standing] = await tx.query<{ name: string }[]>(
      'select agency_name as name from assignment where tenant_id = $1 and agency_id = $2 limit 1',
      [tenantId, standingAgencyId],
    );
    return standing === undefined
      ? { approverAgencyId: standingAgencyId }
      : { approverAgencyId: standingAgencyId, approverAgencyName: standing.name };
  }

  /** Approvals and standing work of an ending agency go to its general heir; closed work keeps the old name. */
  async replaceApprover(tx: Transaction, tenantId: string, fromId: string, heir: Heir): Promise<void> {
    const open = { tenantId, state: Not(In(CLOSED)) };
    await tx.update(
      AssignmentEntity,
      { ...open, approverAgencyId: fromId },
      { approverAgencyId: heir.id, approverAgencyName: heir.name },
    );
    await tx.update(AssignmentEntity, { ...open, standingAgencyId: fromId }, { standingAgencyId: heir.id });
  }
}
