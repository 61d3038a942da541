import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { AssignmentState, ContributionState } from '#contracts';

/** What a calendar shows of an assignment that has a day, closed ones included. */
export interface CalendarFacts {
  readonly assignmentId: string;
  readonly planYear: number;
  readonly row: string | null;
  readonly title: string;
  readonly agencyName: string;
  readonly state: AssignmentState;
  readonly due: LocalDate;
  readonly dueNominal: LocalDate | null;
  readonly dueVersion: number;
  /** The last deed, or the day it was assigned. */
  readonly changedAt: Date;
}

/** What a calendar shows of a contribution, settled and withdrawn ones included. */
export interface CalendarContributionFacts {
  readonly contributionId: string;
  readonly planYear: number;
  readonly row: string | null;
  readonly title: string;
  readonly leadName: string;
  readonly state: ContributionState;
  readonly leadState: AssignmentState;
  readonly due: LocalDate;
  readonly dueVersion: number;
  /** The last deed on the duty it serves, the last asking, or its own end. */
  readonly changedAt: Date;
}

@Injectable()
export class CalendarFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Due on `since` or later, the latest first. */
  ofAgency(tenantId: string, agencyId: string, since: LocalDate, limit: number): Promise<CalendarFacts[]> {
    return this.dataSource.query<CalendarFacts[]>(FACTS_SQL, [tenantId, agencyId, since, limit]);
  }

  /** What the agency supports, with its own days: on `since` or later, the latest first. */
  supportedBy(
    tenantId: string,
    agencyId: string,
    since: LocalDate,
    limit: number,
  ): Promise<CalendarContributionFacts[]> {
    return this.dataSource.query<CalendarContributionFacts[]>(SUPPORT_SQL, [tenantId, agencyId, since, limit]);
  }
}

const FACTS_SQL = `
  select a.id as "assignmentId", a.plan_year as "planYear", a."row", a.title, a.agency_name as "agencyName", a.state,
         a.due::text as due, a.due_nominal::text as "dueNominal", a.due_version as "dueVersion",
         greatest(a.assigned_at, (select max(h.at) from assignment_history h where h.assignment_id = a.id)) as "changedAt"
    from assignment a
   where a.tenant_id = $1 and a.agency_id = $2 and a.due >= $3
   order by a.due desc, a.id
   limit $4`;

const SUPPORT_SQL = `
  select c.id as "contributionId", a.plan_year as "planYear", a."row", a.title, a.agency_name as "leadName", c.state,
         a.state as "leadState", c.due::text as due, c.due_version as "dueVersion",
         greatest(c.asked_at, c.settled_at, call.called_at,
           (select max(h.at) from assignment_history h where h.assignment_id = a.id)) as "changedAt"
    from contribution c
    join assignment a on a.id = c.assignment_id
    left join contribution_call call on call.assignment_id = a.id
   where c.tenant_id = $1 and c.agency_id = $2 and c.due >= $3
   order by c.due desc, c.id
   limit $4`;
