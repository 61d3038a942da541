import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { AssignmentKind } from '#contracts';

/** What a summary needs to know of one assignment: dated facts, from which its standing on any day follows. */
export interface SummaryFact {
  readonly assignmentId: string;
  /** Position of the task in the document, from 1. */
  readonly task: number;
  readonly row: string | null;
  readonly title: string;
  readonly area: string;
  readonly areaName: string;
  readonly agency: string;
  readonly publishedOn: LocalDate;
  readonly dueNominal: LocalDate | null;
  /** Effective day before any extension. */
  readonly dueOriginal: LocalDate | null;
  /** Effective day as it is now; a summary as of an earlier day goes by `dueOriginal` and `extensions` instead. */
  readonly due: LocalDate | null;
  /** Granted ones, and days that an amendment of the plan or a revised calendar moved; effective days, already rolled. */
  readonly extensions: readonly {
    readonly grantedOn: LocalDate;
    readonly due: LocalDate;
    /** Asked for and granted, or moved by an amendment or a revised calendar. */
    readonly kind?: 'granted' | 'amended' | 'recalculated';
    readonly reason?: string | null;
  }[];
  /** When a conditional or by-reference task was given its date. */
  readonly triggeredOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
  readonly reports: readonly {
    readonly sentOn: LocalDate;
    readonly decidedOn: LocalDate | null;
    readonly decision: 'approved' | 'returned' | null;
    readonly documentNumber?: string;
  }[];
  /** Why it is late, as known when this was read: words beside the figures, which no day cuts. */
  readonly lateReason?: string | null;
  readonly kind?: AssignmentKind;
  /** Which of the task's days, windows or parts it is. */
  readonly occurrence?: string;
}

/** Of one agency: its duties stand in several plans. */
export type AgencyFact = SummaryFact & { readonly planId: string };

@Injectable()
export class SummaryFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All assignments of a plan, in the order of the document, then by agency and day. */
  ofPlan(tenantId: string, planId: string): Promise<SummaryFact[]> {
    return this.dataSource.query<SummaryFact[]>(factsSql('a.plan_id = $2'), [tenantId, planId]);
  }

  /** What an agency owes under the plans of a year, its regular reports left out. */
  ofAgency(tenantId: string, agencyId: string, year: number): Promise<AgencyFact[]> {
    const where = `a.agency_id = $2 and a.plan_year = $3 and a.kind <> 'periodic-report'`;
    return this.dataSource.query<AgencyFact[]>(factsSql(where, 'a.plan_id as "planId",'), [tenantId, agencyId, year]);
  }

  /** Those assignments alone, in the order of their ids as given. */
  async ofAssignments(tenantId: string, ids: readonly string[]): Promise<SummaryFact[]> {
    const found = await this.dataSource.query<SummaryFact[]>(factsSql('a.id = any ($2::uuid[])'), [tenantId, ids]);
    const byId = new Map(found.map((fact) => [fact.assignmentId, fact]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The reports that a regime asks for one window, by agency. */
  ofRegime(tenantId: string, regimeId: string, occurrence: string): Promise<SummaryFact[]> {
    const sql = factsSql('a.task_id = $2 and a.occurrence = $3');
    return this.dataSource.query<SummaryFact[]>(sql, [tenantId, regimeId, occurrence]);
  }
}

/** The local day of an instant. */
const day = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date::text`;

const factsSql = (where: string, further = ''): string => `
  select ${further} a.id as "assignmentId", a.task_position as task, a."row", a.title, coalesce(a.area_code, '') as area,
         coalesce(a.area_name, '') as "areaName", a.agency_name as agency, ${day('a.assigned_at')} as "publishedOn",
         a.due_nominal::text as "dueNominal", a.due_original::text as "dueOriginal", a.due::text as due,
         coalesce(e.extensions, '[]') as extensions, ${day('a.triggered_at')} as "triggeredOn",
         ${day('a.cancelled_at')} as "cancelledOn", coalesce(r.reports, '[]') as reports,
         a.late_reason as "lateReason", a.kind, a.occurrence
    from assignment a
    left join lateral (
      select jsonb_agg(jsonb_build_object('grantedOn', ${day('x.at')}, 'due', x.due::text, 'kind', x.kind, 'reason', x.reason) order by x.at) as extensions
        from (select decided_at as at, granted_due as due, 'granted' as kind, reason from extension_request
               where assignment_id = a.id and decision = 'granted'
              union all
              select at, to_due, 'amended', null from amendment_change where assignment_id = a.id and kind = 'moved'
              union all
              select at, to_due, 'recalculated', null from calendar_move where assignment_id = a.id) x) e on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('sentOn', ${day('x.sent_at')}, 'decidedOn', ${day('x.decided_at')}, 'decision', x.decision,
                                          'documentNumber', x.document_number)
                       order by x.version) as reports
        from completion_report x where x.assignment_id = a.id) r on true
   where a.tenant_id = $1 and ${where}
   order by a.task_position, a.agency_name, a.due nulls last, a.occurrence`;
