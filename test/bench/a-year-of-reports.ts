import type pg from 'pg';

/**
 * What agencies and approvers did in a year, over the duties of a seeded country: of a hundred 60 approved (9 of them late, 10 after a
 * return), 8 awaiting their decision, 6 returned and not sent again, 26 never reported; 10 extended by 30 days. Which ones is told by the id.
 */
export async function seedReports(database: pg.Client): Promise<void> {
  await database.query(REPORTS);
  await database.query(EXTENSIONS);
  await database.query('vacuum analyze');
}

const LOT = `abs(hashtext(a.id::text)) % 100`;
/** Nine in the morning in Vietnam. */
const at = (day: string): string => `((${day}) + time '02:00') at time zone 'UTC'`;

const REPORTS = `
  insert into completion_report (id, tenant_id, assignment_id, version, document_number, document_date, note, no_evidence_reason, sent_by,
    sent_at, decision, decided_at)
  select gen_random_uuid(), a.tenant_id, a.id, done.version, '1/BC', done.sent, 'Đã hoàn thành', 'Sản phẩm gửi kèm văn bản', a.agency_id,
         ${at('done.sent')}, done.decision, ${at('done.decided')}
    from assignment a
    cross join lateral (select ${LOT} as lot) its
    cross join lateral (
      select 1 as version, a.due - 25 as sent, 'returned' as decision, a.due - 22 as decided where lot between 50 and 59 or lot between 68 and 73
      union all
      select case when lot < 50 then 1 else 2 end, sent, 'approved', sent + 3
        from (select case when lot < 9 then a.due + 1 + lot else a.due - lot % 20 end as sent) as day where lot < 60
      union all
      select 1, a.due - 2, null, null where lot between 60 and 67) done`;

const EXTENSIONS = `
  insert into extension_request (id, tenant_id, assignment_id, asked_by, asked_at, reason, from_due, requested_due, decision, decided_at,
    granted_due)
  select gen_random_uuid(), a.tenant_id, a.id, a.agency_id, ${at('a.due - 10')}, 'Chờ văn bản hướng dẫn', a.due, a.due + 30, 'granted',
         ${at('a.due - 5')}, a.due + 30
    from assignment a where ${LOT} % 10 = 4`;
