import { type LocalDate, localDateOf } from '#calendar';
import type { Assignment } from '#contracts';
import type { AssignmentEntity } from './assignment.entity.js';
import { standing } from './domain/standing.js';

export type ListedColumns = Pick<
  AssignmentEntity,
  | 'id'
  | 'planId'
  | 'planYear'
  | 'taskPosition'
  | 'row'
  | 'areaCode'
  | 'areaName'
  | 'title'
  | 'kind'
  | 'agencyId'
  | 'agencyName'
  | 'approverAgencyId'
  | 'approverAgencyName'
  | 'state'
  | 'dueNominal'
  | 'dueOriginal'
  | 'due'
  | 'reportedAt'
  | 'approvedReportSentOn'
>;

export const LISTED_COLUMNS = `a.id, a.plan_id as "planId", a.plan_year as "planYear", a.task_position as "taskPosition", a."row",
  a.area_code as "areaCode", a.area_name as "areaName", a.title, a.kind, a.agency_id as "agencyId", a.agency_name as "agencyName",
  a.approver_agency_id as "approverAgencyId", a.approver_agency_name as "approverAgencyName", a.state,
  a.due_nominal::text as "dueNominal", a.due_original::text as "dueOriginal", a.due::text as due, a.reported_at as "reportedAt",
  a.approved_report_sent_on::text as "approvedReportSentOn"`;

/** A row as screens show it, on both axes. */
export function assignmentOf(columns: ListedColumns, extensionAsked: boolean, today: LocalDate): Assignment {
  const { approvedReportSentOn, reportedAt, ...shown } = columns;
  const reportSentOn = approvedReportSentOn ?? (reportedAt && localDateOf(reportedAt));
  return {
    ...shown,
    ...standing({ state: shown.state, due: shown.due, reportSentOn }, today),
    reportedAt: reportedAt?.toISOString() ?? null,
    extensionAsked,
  };
}
