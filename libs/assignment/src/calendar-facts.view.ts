import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { AssignmentState } from '#contracts';

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

@Injectable()
export class CalendarFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Due on `since` or later, the latest first. */
  ofAgency(tenantId: string, agencyId: string, since: LocalDate, limit: number): Promise<CalendarFacts[]> {
    return this.dataSource.query<CalendarFacts[]>(FACTS_SQL, [tenantId, agencyId, since, limit]);
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
