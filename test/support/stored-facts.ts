import type { DataSource } from 'typeorm';
import { newId } from '#platform';

/** Days are local; each deed is done at the moment of the day that is said, `00:00:00` or `23:59:59.999` say. */
export interface StoredFact {
  readonly agency: string;
  readonly area: string | null;
  readonly publishedOn: string;
  readonly dueOriginal: string | null;
  readonly triggeredOn: string | null;
  readonly cancelledOn: string | null;
  readonly moment: string;
  readonly moves: readonly { by: 'extension' | 'amendment' | 'calendar'; on: string; due: string | null }[];
  readonly reports: readonly { sentOn: string; decidedOn: string | null; decision: 'approved' | 'returned' | null }[];
}

/** Writes facts as rows of one plan of a tenant. Of the present (state, due) nothing is said: what stood on a day must not hang on it. */
export async function storeFacts(
  dataSource: DataSource,
  facts: readonly StoredFact[],
  of: { tenantId: string; planId: string },
): Promise<void> {
  const rows = facts.map((fact, index) => ({ ...fact, id: newId(), position: index + 1 }));
  const values = [JSON.stringify(rows), of.tenantId, of.planId];
  await dataSource.query(ASSIGNMENTS, values);
  for (const statement of [REPORTS, EXTENSIONS, AMENDMENTS, CALENDAR])
    await dataSource.query(statement, values.slice(0, statement === AMENDMENTS ? 3 : 2));
}

const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;
const at = (day: string): string => `((${day} || ' ' || (f ->> 'moment'))::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
const FACTS = `jsonb_array_elements($1::jsonb) as f`;
const moves = (by: string): string =>
  `${FACTS} cross join jsonb_array_elements(f -> 'moves') with ordinality as m (m, number) where m ->> 'by' = '${by}'`;

const ASSIGNMENTS = `
  insert into assignment (id, tenant_id, plan_id, plan_year, task_id, task_position, area_code, area_name, title, agency_id, agency_name,
    approver_agency_id, approver_agency_name, standing_agency_id, occurrence, kind, state, due_nominal, due_original, due, due_version,
    exclusive, roll_policy, coordinating, explanation, assigned_at, triggered_at, cancelled_at, report_version)
  select (f ->> 'id')::uuid, $2, $3, 2023, (f ->> 'id')::uuid, (f ->> 'position')::int, f ->> 'area', 'Lĩnh vực ' || (f ->> 'area'), 'Nhiệm vụ',
         ${NOBODY}, f ->> 'agency', ${NOBODY}, '', ${NOBODY}, '', 'dated', 'assigned', (f ->> 'dueOriginal')::date,
         (f ->> 'dueOriginal')::date, null, 1, false, 'forward', '[]', '', ${at(`(f ->> 'publishedOn')`)}, ${at(`(f ->> 'triggeredOn')`)},
         ${at(`(f ->> 'cancelledOn')`)}, 0
    from ${FACTS}`;

const REPORTS = `
  insert into completion_report (id, tenant_id, assignment_id, version, document_number, document_date, note, sent_by, sent_at, decision,
    decided_at)
  select gen_random_uuid(), $2, (f ->> 'id')::uuid, number, '', (r ->> 'sentOn')::date, '', ${NOBODY}, ${at(`(r ->> 'sentOn')`)},
         r ->> 'decision', ${at(`(r ->> 'decidedOn')`)}
    from ${FACTS} cross join jsonb_array_elements(f -> 'reports') with ordinality as r (r, number)`;

/** A refused request beside each granted one: it moves nothing. */
const EXTENSIONS = `
  insert into extension_request (id, tenant_id, assignment_id, asked_by, asked_at, reason, from_due, requested_due, decision, decided_at,
    granted_due)
  select gen_random_uuid(), $2, (f ->> 'id')::uuid, ${NOBODY}, ${at(`(m ->> 'on')`)}, '', (m ->> 'on')::date, (m ->> 'due')::date, decision,
         ${at(`(m ->> 'on')`)}, case decision when 'granted' then (m ->> 'due')::date end
    from (select f, m from ${moves('extension')} and m ->> 'due' is not null) as asked
   cross join (values ('granted'), ('refused')) as decided (decision)`;

const AMENDMENTS = `
  insert into amendment_change (id, tenant_id, plan_id, version, assignment_id, kind, to_due, at)
  select gen_random_uuid(), $2, $3, number, (f ->> 'id')::uuid, 'moved', (m ->> 'due')::date, ${at(`(m ->> 'on')`)}
    from ${moves('amendment')}`;

const CALENDAR = `
  insert into calendar_move (id, tenant_id, assignment_id, due_version, from_due, to_due, explanation, at)
  select gen_random_uuid(), $2, (f ->> 'id')::uuid, number, (m ->> 'due')::date, (m ->> 'due')::date, '', ${at(`(m ->> 'on')`)}
    from ${moves('calendar')} and m ->> 'due' is not null`;
