import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { ContributionState } from '#contracts';
import type { Transaction } from '#platform';
import type { FactsPage, ReminderFacts } from '../assignment-facts.view.js';
import { WORK_STATES } from '../domain/decide-contribution.js';

/**
 * A contribution in the words of the reminders: the facts of the assignment it serves, under an id, an agency and a day of its own
 * (`assignmentId` is the contribution's).
 */
export interface ContributionFacts extends ReminderFacts {
  readonly contributesTo: { readonly assignmentId: string; readonly agencyName: string };
  /** It is waited for, and the lead still works. */
  readonly awaited: boolean;
}

export interface MissingContributions {
  readonly assignmentId: string;
  readonly count: number;
  /** The first three by name. */
  readonly names: readonly string[];
}

/** A contribution that is waited for, as far as the recovery asks. */
export interface AwaitedContribution {
  readonly contributionId: string;
  readonly tenantId: string;
  readonly agencyId: string;
  readonly dueVersion: number;
}

@Injectable()
export class ContributionFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async forReminders(tenantId: string, ids: readonly string[], tx?: Transaction): Promise<ContributionFacts[]> {
    const rows = await this.query<(ReminderFacts & Served)[]>(
      `select ${COLUMNS} from contribution c join assignment a on a.id = c.assignment_id
        where c.tenant_id = $1 and c.id = any($2::uuid[]) order by c.id`,
      [tenantId, ids],
      tx,
    );
    return rows.map(({ servedId: assignmentId, leadName: agencyName, contributionState, ...facts }) => ({
      ...facts,
      contributesTo: { assignmentId, agencyName },
      awaited: contributionState === 'awaited' && WORK_STATES.includes(facts.state),
    }));
  }

  /** Who is missing on a day that has come, by assignment; assignments that miss nobody are not named. */
  async missingOf(
    tenantId: string,
    assignmentIds: readonly string[],
    today: LocalDate,
    tx?: Transaction,
  ): Promise<MissingContributions[]> {
    return this.query<MissingContributions[]>(
      `select assignment_id as "assignmentId", count(*)::int as count,
              (array_agg(agency_name order by agency_name))[1:3] as names
         from contribution
        where tenant_id = $1 and assignment_id = any($2::uuid[]) and state = 'awaited' and due <= $3 group by assignment_id`,
      [tenantId, assignmentIds, today],
      tx,
    );
  }

  /** What is waited for of one plan, in pages by id. */
  async awaitedOfPlan(
    tenantId: string,
    planId: string,
    { after, limit }: FactsPage,
    tx?: Transaction,
  ): Promise<AwaitedContribution[]> {
    return this.query<AwaitedContribution[]>(
      `select ${AWAITED_COLUMNS} from contribution c join assignment a on a.id = c.assignment_id
        where c.tenant_id = $1 and c.plan_id = $2 and c.state = 'awaited' and a.state = any($5) and c.id > $3 order by c.id limit $4`,
      [tenantId, planId, after ?? FIRST, limit, WORK_STATES],
      tx,
    );
  }

  /** Everything that is waited for, of all tenants, in pages by id. */
  async allAwaited({ after, limit }: FactsPage, tx?: Transaction): Promise<AwaitedContribution[]> {
    return this.query<AwaitedContribution[]>(
      `select ${AWAITED_COLUMNS} from contribution c join assignment a on a.id = c.assignment_id
        where c.state = 'awaited' and a.state = any($3) and c.id > $1 order by c.id limit $2`,
      [after ?? FIRST, limit, WORK_STATES],
      tx,
    );
  }

  /**
   * Assignments whose supporting agencies nobody asked about the day as it now is, in pages by id. All are found before a page is taken:
   * almost always there is none, and a limit would make the planner walk every assignment in the order of ids.
   */
  async notCalled({ after, limit }: FactsPage): Promise<{ id: string; tenantId: string }[]> {
    return this.query<{ id: string; tenantId: string }[]>(
      `with astray as materialized (
         select a.id, a.tenant_id from assignment a left join contribution_call c on c.assignment_id = a.id
          where a.state not in ('completed', 'cancelled', 'superseded') and a.due is not null and a.coordinating <> '[]'
            and c.due_version is distinct from a.due_version)
       select id, tenant_id as "tenantId" from astray where id > $1 order by id limit $2`,
      [after ?? FIRST, limit],
    );
  }

  private query<T>(sql: string, values: readonly unknown[], tx?: Transaction): Promise<T> {
    return (tx ?? this.dataSource.manager).query<T>(sql, [...values]);
  }
}

interface Served {
  readonly servedId: string;
  readonly leadName: string;
  readonly contributionState: ContributionState;
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

const AWAITED_COLUMNS = `c.id as "contributionId", c.tenant_id as "tenantId", c.agency_id as "agencyId", c.due_version as "dueVersion"`;

const COLUMNS = `c.id as "assignmentId", c.tenant_id as "tenantId", a.plan_id as "planId", a.plan_year as "planYear",
  a.task_id as "taskId", a.task_position as "taskPosition", a."row", a.title, a.area_code as "areaCode", c.agency_id as "agencyId",
  c.agency_name as "agencyName", a.approver_agency_id as "approverAgencyId", a.approver_agency_name as "approverAgencyName", a.kind,
  a.state, c.due::text as due, c.due::text as "dueNominal", c.due_version as "dueVersion", null as period,
  a.standing_agency_id as "standingAgencyId", null as "completedAt", c.asked_at as "assignedAt", 0 as "reportVersion",
  null as "reportSentAt", null as "returnedAt", null as "returnReason", a.id as "servedId", a.agency_name as "leadName",
  c.state as "contributionState"`;
