import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** A duty whose columns were never written, or no longer fit it. */
export interface AstrayDuty {
  /** Of the assignment, or of the contribution. */
  readonly id: string;
  readonly tenantId: string;
  readonly planId: string;
  /** It has no column at all. */
  readonly isUnplanned: boolean;
}

/** A duty's columns are written together, so the one of the agency that owes tells for all which version of the day they are of. */
const OWING = `left join reminder_schedule s
  on s.assignment_id = duty.id and s.recipient_agency_id = duty.agency_id and s.audience = 'agency'`;
const IS_STALE = `(s.assignment_id is null or s.due_version <> duty.due_version)`;

/** While a report stands the agency is silent and its approver has a column: as `planReminders` leaves it. */
const IS_UNASKED = `duty.state = 'reported' and (s.next_at is not null or not exists (
  select 1 from reminder_schedule r where r.assignment_id = duty.id and r.recipient_agency_id = duty.approver_agency_id))`;

/**
 * What is astray is found whole before any of it is taken (`materialized`): for the few rows that a limit asks for, the planner would
 * walk all duties one by one, as it does not know that almost none is astray.
 */
const page = (astray: string): string => `
  with astray as materialized (${astray})
  select id, tenant_id as "tenantId", plan_id as "planId",
         not exists (select 1 from reminder_schedule s where s.assignment_id = astray.id) as "isUnplanned"
    from astray where id > $1 order by id limit $2`;

const ASSIGNMENTS = page(`
  select duty.id, duty.tenant_id, duty.plan_id from assignment duty ${OWING}
   where duty.state not in ('completed', 'cancelled', 'superseded') and (${IS_STALE} or ${IS_UNASKED})`);

const CONTRIBUTIONS = page(`
  select duty.id, duty.tenant_id, duty.plan_id from contribution duty
    join assignment a on a.id = duty.assignment_id and a.state in ('awaiting_trigger', 'assigned', 'in_progress', 'returned')
    ${OWING} where duty.state = 'awaited' and ${IS_STALE}`);

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Over all tenants: one pass of the database, however many duties there are, and nothing to carry while none is astray. */
@Injectable()
export class AstrayDutiesView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Open assignments, by id; `after` null: from the first. */
  assignments(after: string | null, limit: number): Promise<AstrayDuty[]> {
    return this.dataSource.query<AstrayDuty[]>(ASSIGNMENTS, [after ?? FIRST, limit]);
  }

  /** Contributions that are waited for, by id. */
  contributions(after: string | null, limit: number): Promise<AstrayDuty[]> {
    return this.dataSource.query<AstrayDuty[]>(CONTRIBUTIONS, [after ?? FIRST, limit]);
  }
}
