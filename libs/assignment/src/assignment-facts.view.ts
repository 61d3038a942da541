import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate, PeriodLength } from '#calendar';
import type { AssignmentKind, AssignmentState } from '#contracts';
import type { Transaction } from '#platform';

/** What the reminders need to know of an assignment. */
export interface ReminderFacts {
  readonly assignmentId: string;
  readonly tenantId: string;
  readonly planId: string;
  readonly planYear: number;
  readonly taskId: string;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly title: string;
  readonly areaCode: string | null;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly approverAgencyId: string;
  readonly approverAgencyName: string;
  readonly kind: AssignmentKind;
  readonly state: AssignmentState;
  readonly due: LocalDate | null;
  readonly dueNominal: LocalDate | null;
  readonly dueVersion: number;
  /** What the due day closes; null where the document names no period. */
  readonly period: PeriodLength | null;
  readonly standingAgencyId: string;
  readonly completedAt: Date | null;
  readonly assignedAt: Date;
  /** 0 before the first completion report. */
  readonly reportVersion: number;
  /** When the last completion report was sent. */
  readonly reportSentAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
}

/** The facts other rooms build on; they never read this room's tables. */
@Injectable()
export class AssignmentFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async forReminders(tenantId: string, assignmentIds: readonly string[], tx?: Transaction): Promise<ReminderFacts[]> {
    return this.read('tenant_id = $1 and id = any($2::uuid[]) order by id', [tenantId, assignmentIds], tx);
  }

  /** Assignments of one plan, in pages by id: pass the last id of the page before. */
  async ofPlan(tenantId: string, planId: string, page: FactsPage, tx?: Transaction): Promise<ReminderFacts[]> {
    const where = 'tenant_id = $1 and plan_id = $2 and id > $3 order by id limit $4';
    return this.read(where, [tenantId, planId, page.after ?? FIRST, page.limit], tx);
  }

  /** What a succession brought, as far as it is open. */
  async ofSuccession(tenantId: string, successionId: string, tx?: Transaction): Promise<ReminderFacts[]> {
    const where = `tenant_id = $1 and succession_id = $2 and ${OPEN} order by id`;
    return this.read(where, [tenantId, successionId], tx);
  }

  /** What is open and past its day. */
  async overdueOn(tenantId: string, today: LocalDate, tx?: Transaction): Promise<ReminderFacts[]> {
    const where = `tenant_id = $1 and due < $2 and state in ('assigned', 'in_progress', 'returned') order by id`;
    return this.read(where, [tenantId, today], tx);
  }

  /** What these agencies had approved since then. */
  async completedSince(
    tenantId: string,
    agencyIds: readonly string[],
    since: Date,
    tx?: Transaction,
  ): Promise<ReminderFacts[]> {
    const where = `tenant_id = $1 and agency_id = any($2::uuid[]) and state = 'completed' and completed_at >= $3 order by id`;
    return this.read(where, [tenantId, agencyIds, since], tx);
  }

  /** Everything not closed, of all tenants, in pages by id. */
  async allOpen(page: FactsPage, tx?: Transaction): Promise<ReminderFacts[]> {
    const where = `${OPEN} and id > $1 order by id limit $2`;
    return this.read(where, [page.after ?? FIRST, page.limit], tx);
  }

  /** What is open in one place of a tenant, in pages by id. */
  async openIn(tenantId: string, place: FactsPlace, page: FactsPage, tx?: Transaction): Promise<ReminderFacts[]> {
    const where = `tenant_id = $1 and ${OPEN} and ($2::uuid is null or plan_id = $2) and ($3::text is null or area_code = $3)
      and ($4::uuid is null or task_id = $4) and id > $5 order by id limit $6`;
    const { planId = null, areaCode = null, taskId = null } = place;
    return this.read(where, [tenantId, planId, areaCode, taskId, page.after ?? FIRST, page.limit], tx);
  }

  /** The plans of which something is open. */
  async openPlans(tenantId: string, tx?: Transaction): Promise<string[]> {
    const rows = await (tx ?? this.dataSource.manager).query<{ id: string }[]>(
      `select distinct plan_id as id from assignment where tenant_id = $1 and ${OPEN} order by 1`,
      [tenantId],
    );
    return rows.map(({ id }) => id);
  }

  private async read(where: string, values: readonly unknown[], tx?: Transaction): Promise<ReminderFacts[]> {
    const manager = tx ?? this.dataSource.manager;
    return manager.query<ReminderFacts[]>(`select ${REMINDER_COLUMNS} from assignment where ${where}`, [...values]);
  }
}

/** A whole tenant, or narrower. */
export interface FactsPlace {
  readonly planId?: string;
  readonly areaCode?: string;
  readonly taskId?: string;
}

export interface FactsPage {
  readonly after: string | null;
  readonly limit: number;
}

const OPEN = `state not in ('completed', 'cancelled', 'superseded')`;

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

const REMINDER_COLUMNS = `id as "assignmentId", tenant_id as "tenantId", plan_id as "planId", plan_year as "planYear",
  task_id as "taskId", task_position as "taskPosition", "row", title, area_code as "areaCode", agency_id as "agencyId", agency_name as "agencyName",
  approver_agency_id as "approverAgencyId", approver_agency_name as "approverAgencyName", kind, state, due::text as due,
  due_nominal::text as "dueNominal", due_version as "dueVersion", period,
  standing_agency_id as "standingAgencyId", completed_at as "completedAt", assigned_at as "assignedAt", report_version as "reportVersion",
  reported_at as "reportSentAt", returned_at as "returnedAt", return_reason as "returnReason"`;
