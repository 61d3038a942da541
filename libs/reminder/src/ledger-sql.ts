/**
 * The ledger beside the duties and the letters it speaks of. What became of a line that stands in a letter is asked of the letter, here and
 * nowhere else: delivery writes to the letter alone. A line about a contribution stands beside the duty that it serves, under the name of
 * the supporting agency.
 */
export const LEDGER_FROM = `from reminder_ledger l
  left join contribution c on c.id = l.assignment_id and c.tenant_id = l.tenant_id
  join assignment a on a.id = coalesce(c.assignment_id, l.assignment_id) and a.tenant_id = l.tenant_id
  left join agency r on r.id = l.recipient_agency_id and r.tenant_id = l.tenant_id
  left join letter m on m.id = l.letter_id and m.tenant_id = l.tenant_id`;

export const OUTCOME_SQL = `case when m.id is null or l.outcome not in ('sent', 'held', 'bounced') then l.outcome
  else case m.status when 'sending' then 'queued' when 'refused' then 'bounced' when 'withdrawn' then 'superseded' else m.status end end`;

export const LEDGER_COLUMNS = `l.id, a.id as "assignmentId", c.id as "contributionId", l.stage, l.due::text as due, l.due_version as "dueVersion",
  l.recipient_agency_id as "recipientAgencyId", coalesce(m.recipient_name, r.name) as "recipientName", ${OUTCOME_SQL} as outcome, l.reason,
  l.letter_id as "letterId", l.at, a."row", a.title, coalesce(c.agency_id, a.agency_id) as "agencyId",
  coalesce(c.agency_name, a.agency_name) as "agencyName", a.plan_id as "planId",
  m.status as "letterStatus", m.address, m.sent_at as "sentAt", m.subject as "letterSubject", m.message_id as "messageId", m.answer,
  m.last_error as "lastError", m.attempts, m.unknowns, m.next_attempt_at as "nextAttemptAt", m.bounced_at as "bouncedAt"`;
