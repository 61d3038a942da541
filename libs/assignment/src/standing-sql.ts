import { SOON_DAYS } from './domain/standing.js';

/** The day a report was sent, in Vietnam. */
const SENT_ON = `coalesce(a.approved_report_sent_on, (a.reported_at at time zone 'Asia/Ho_Chi_Minh')::date)`;

/** `standing` of domain/standing.ts for filters and counts; a test holds the two together. */
export const PROGRESS_SQL = `case a.state
  when 'awaiting_trigger' then 'awaiting-trigger' when 'assigned' then 'not-started' when 'in_progress' then 'in-progress'
  when 'reported' then 'awaiting-approval' when 'returned' then 'returned' when 'completed' then 'completed' else 'closed' end`;

/** `today` names the parameter that holds the day, as in `$2`. */
export function timingSql(today: string): string {
  return `case
    when a.due is null or a.state in ('cancelled', 'superseded') then 'no-date'
    when a.state in ('reported', 'completed') then
      case when ${SENT_ON} > a.due then 'late' when ${SENT_ON} < a.due then 'early' else 'on-time' end
    when a.due < ${today}::date then 'overdue'
    when a.due <= ${today}::date + ${SOON_DAYS} then 'due-soon'
    else 'not-due' end`;
}

export const REQUEST_OPEN_SQL = `exists (select 1 from extension_request e where e.assignment_id = a.id and e.decision is null)`;
