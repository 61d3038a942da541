import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { AssignmentState } from '#contracts';
import type { Transaction } from '#platform';
import type { StandingCall } from '../domain/decide-call.js';

/** An assignment that names supporting agencies, with what they were last asked. */
export interface CallableAssignment {
  readonly assignmentId: string;
  readonly planId: string;
  readonly taskId: string;
  readonly areaCode: string | null;
  readonly agencyId: string;
  readonly state: AssignmentState;
  readonly due: LocalDate | null;
  readonly dueVersion: number;
  readonly names: readonly string[];
  readonly assignedAt: Date;
  readonly triggeredAt: Date | null;
  readonly call: StandingCall | null;
}

export interface CallRow extends StandingCall {
  readonly assignmentId: string;
}

/** What was asked of whom, by assignment. */
@Injectable()
export class ContributionCallStore {
  /** Those of the assignments that name supporting agencies. Their days cannot move before the transaction ends. */
  async callable(tx: Transaction, tenantId: string, assignmentIds: readonly string[]): Promise<CallableAssignment[]> {
    return tx.query<CallableAssignment[]>(
      `select a.id as "assignmentId", a.plan_id as "planId", a.task_id as "taskId", a.area_code as "areaCode",
              a.agency_id as "agencyId", a.state, a.due::text as due, a.due_version as "dueVersion", a.coordinating as names,
              a.assigned_at as "assignedAt", a.triggered_at as "triggeredAt",
              case when c.assignment_id is not null then jsonb_build_object('dueVersion', c.due_version,
                'daysBefore', c.days_before, 'names', c.names, 'unknown', c.unknown) end as call
         from assignment a left join contribution_call c on c.assignment_id = a.id
        where a.tenant_id = $1 and a.id = any($2::uuid[]) and (a.coordinating <> '[]' or c.assignment_id is not null)
        order by a.id for share of a`,
      [tenantId, assignmentIds],
    );
  }

  /** Whoever leads some part of a task, by task. */
  async leadsOf(
    tx: Transaction,
    tenantId: string,
    taskIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await tx.query<{ taskId: string; agencyIds: string[] }[]>(
      `select task_id as "taskId", array_agg(distinct agency_id::text) as "agencyIds" from assignment
        where tenant_id = $1 and task_id = any($2::uuid[]) and state not in ('cancelled', 'superseded') group by task_id`,
      [tenantId, taskIds],
    );
    return new Map(rows.map(({ taskId, agencyIds }) => [taskId, new Set(agencyIds)]));
  }

  async save(tx: Transaction, tenantId: string, calls: readonly CallRow[], at: Date): Promise<void> {
    if (calls.length === 0) return;
    await tx.query(
      `insert into contribution_call (assignment_id, tenant_id, due_version, days_before, names, unknown, called_at)
        select "assignmentId", $2, "dueVersion", "daysBefore", names, unknown, $3
          from jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, "dueVersion" integer, "daysBefore" integer, names jsonb, unknown jsonb)
          order by 1
        on conflict (assignment_id) do update set due_version = excluded.due_version, days_before = excluded.days_before,
          names = excluded.names, unknown = excluded.unknown, called_at = excluded.called_at`,
      [JSON.stringify(calls), tenantId, at],
    );
  }
}
