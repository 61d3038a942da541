import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { WORK_STATES } from '../domain/decide-contribution.js';

export interface ContributionHeir {
  readonly fromId: string;
  readonly toId: string;
  readonly toName: string;
  /** Null: all that is left. */
  readonly taskIds: readonly string[] | null;
}

/** Contributions that change hands. */
@Injectable()
export class ContributionSuccessionStore {
  /** Except where the heir leads, or is asked already. Returns what moved. */
  async moveTo(
    tx: Transaction,
    tenantId: string,
    { fromId, toId, toName, taskIds }: ContributionHeir,
  ): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `update contribution c set agency_id = $3, agency_name = $4 from assignment a
        where c.tenant_id = $1 and c.agency_id = $2 and c.state = 'awaited' and a.id = c.assignment_id and a.agency_id <> $3
          and a.state = any($6) and ($5::uuid[] is null or a.task_id = any($5::uuid[]))
          and not exists (select 1 from contribution o where o.assignment_id = c.assignment_id and o.agency_id = $3)
        returning c.id`,
      [tenantId, fromId, toId, toName, taskIds, WORK_STATES],
    );
    return rows.map(({ id }) => id);
  }

  /** What nobody took over of agencies that are no more. */
  async withdrawOf(tx: Transaction, tenantId: string, agencyIds: readonly string[]): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `update contribution set state = 'withdrawn' where tenant_id = $1 and agency_id = any($2::uuid[]) and state = 'awaited'
        returning id`,
      [tenantId, agencyIds],
    );
    return rows.map(({ id }) => id);
  }
}
