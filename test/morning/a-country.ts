import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { loadConfig } from '#config';
import { newId, SetClock } from '#platform';
import { PlanReminders } from '#reminder';
import { RoomsModule } from '#rooms';

/** How many of everything; `due` assignments have their first reminder on one and the same morning, the others months later. */
export interface CountrySize {
  readonly tenants: number;
  readonly agencies: number;
  readonly assignments: number;
  readonly due: number;
}

const silent: LoggerService = { log() {}, error() {}, warn() {} };
/** When the plans were published, long before anything is due. */
const PUBLISHED = '2026-01-05T02:00:00Z';
/** A Tuesday, the last day of the quarter. */
const DUE_DAY = '2026-03-31';

/** The rooms on a database, without queues, at a set time; the schema is brought up to date. */
export function openRooms(databaseUrl: string, clock: SetClock): Promise<INestApplicationContext> {
  const config = loadConfig({ DATABASE_URL: databaseUrl, DATABASE_POOL: '6', LOG_LEVEL: 'silent' });
  return NestFactory.createApplicationContext(RoomsModule.forRoot(config, clock, { queues: false }), {
    logger: silent,
  });
}

/**
 * Fills an empty database: provinces, their agencies, one published plan each, assignments, and the next reminder of each as the
 * reminder room itself plans it. Returns the morning on which the due ones speak first.
 */
export async function seedCountry(databaseUrl: string, size: CountrySize): Promise<Date> {
  const rooms = await openRooms(databaseUrl, new SetClock(new Date(PUBLISHED)));
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await seedDuties(database, size);
    await planByPattern(rooms, database);
    const { rows } = await database.query<{ morning: Date }>('select min(next_at) as morning from reminder_schedule');
    const morning = rows[0]?.morning;
    if (!morning) throw new Error('Nothing is due in this country.');
    await database.query(FORECAST, [morning]);
    await database.query(FROZEN);
    await database.query('vacuum analyze');
    return morning;
  } finally {
    await database.end();
    await rooms.close();
  }
}

/** The country without its reminders: places, plans and duties. The schema is there; commits are not waited for on this connection. */
export async function seedDuties(database: pg.Client, size: CountrySize): Promise<void> {
  const { tenants, agencies, assignments, due } = size;
  await database.query('set synchronous_commit = off');
  await database.query(PLACES, [tenants, agencies, PUBLISHED]);
  await database.query(ASSIGNMENTS, [tenants, agencies, assignments, due, DUE_DAY, PUBLISHED]);
}

/**
 * The room plans one assignment of each due day; all others of that day are planned alike. What a row of the schedule holds
 * besides whose it is stays the room's own business.
 */
async function planByPattern(rooms: INestApplicationContext, database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ id: string; tenant: string }>(
    'select distinct on (due) id, tenant_id as tenant from assignment order by due, id',
  );
  const planId = newId();
  const ids = rows.map(({ id }) => id);
  await database.query(
    'create temp table pattern as select id, plan_id, tenant_id from assignment where id = any($1::uuid[])',
    [ids],
  );
  const tenantId = rows[0]?.tenant ?? '';
  await database.query('update assignment set plan_id = $2, tenant_id = $3 where id = any($1::uuid[])', [
    ids,
    planId,
    tenantId,
  ]);
  await rooms.get(PlanReminders).run({ tenantId, planId });
  await database.query(
    `update assignment a set plan_id = p.plan_id, tenant_id = p.tenant_id from pattern p where p.id = a.id;
     update reminder_schedule s set tenant_id = p.tenant_id from pattern p where p.id = s.assignment_id;`,
  );
  await database.query(SCHEDULE);
}

/** The same number always has the same id: a UUID of version 8, which is the one for ids of one's own making. */
const id = (kind: string, number: string): string =>
  `overlay(overlay(md5('${kind}-' || ${number}) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid`;

/** $1 tenants, $2 agencies, $3 published at. Agency 0 of each tenant stands over the others and owes nothing. */
const PLACES = `
  with tenants as (
    insert into tenant (id, tenant_id, code, name, kind, level, created_at)
    select ${id('tenant', 't')}, ${id('tenant', 't')}, 'tinh-' || t, 'Tỉnh thứ ' || t, 'province', 'province', $3::timestamptz
      from generate_series(0, $1::int - 1) t
    returning 1
  ), agencies as (
    insert into agency (id, tenant_id, name, name_folded, kind, level, email, active, created_at, changed_at, position)
    select ${id('agency', 'n')}, ${id('tenant', '(n % $1::int)')}, 'Cơ quan thứ ' || n, 'co quan thu ' || n,
           'department', 'province', 'co-quan-' || n || '@tinh.example', true, $3::timestamptz, $3::timestamptz, n
      from generate_series(1, $2::int) n
    union all
    select ${id('standing', 't')}, ${id('tenant', 't')}, 'Sở Nội vụ', 'so noi vu',
           'department', 'province', 'so-noi-vu-' || t || '@tinh.example', true, $3::timestamptz, $3::timestamptz, 0
      from generate_series(0, $1::int - 1) t
    returning 1
  )
  insert into plan (id, tenant_id, plan_year, title, number, issuer, issued_on, status, file_id, file_name, file_sha256,
                    standing_agency_id, roll_policy, extras, imported_at, published_at, version)
  select ${id('plan', 't')}, ${id('tenant', 't')}, 2026, 'Kế hoạch cải cách hành chính năm 2026', '1/KH-UBND', 'UBND tỉnh',
         date '2025-12-30', 'published', ${id('file', 't')}, 'ke-hoach.txt', md5('file-' || t), ${id('standing', 't')},
         'forward', '{}', $3::timestamptz, $3::timestamptz, 1
    from generate_series(0, $1::int - 1) t`;

/** $1 tenants, $2 agencies, $3 assignments, $4 due, $5 due day, $6 published at. Assignments go round the agencies, the due ones first. */
const ASSIGNMENTS = `
  insert into assignment (id, tenant_id, plan_id, plan_year, task_id, task_position, "row", area_code, area_name, title, deliverable,
    deadline_text, agency_id, agency_name, approver_agency_id, approver_agency_name, standing_agency_id, occurrence, kind, state,
    due_nominal, due_original, due, due_version, exclusive, roll_policy, coordinating, explanation, assigned_at, report_version)
  select ${id('assignment', 'a')}, ${id('tenant', '(n % $1::int)')}, ${id('plan', '(n % $1::int)')}, 2026, ${id('task', 'a')}, 1 + a / $2::int,
         (1 + a / $2::int)::text, area_code, area_name,
         'Rà soát, đơn giản hóa nhóm thủ tục hành chính thứ ' || a || ' thuộc phạm vi quản lý của ngành', 'Quyết định công bố',
         'Quý', ${id('agency', 'n')}, 'Cơ quan thứ ' || n, ${id('standing', '(n % $1::int)')}, 'Sở Nội vụ', ${id('standing', '(n % $1::int)')},
         due::text, 'dated', 'assigned', due, due, due, 1, false, 'forward', '[]', 'Hết quý', $6::timestamptz, 0
    from generate_series(0, $3::int - 1) a
    cross join lateral (select 1 + a % $2::int as n,
      case when a < $4::int then $5::date else $5::date + 184 + a % 60 end as due) as its
    join (values (0, 'I', 'Cải cách thể chế'), (1, 'II', 'Cải cách thủ tục hành chính'), (2, 'III', 'Cải cách tổ chức bộ máy'),
                 (3, 'IV', 'Cải cách chế độ công vụ'), (4, 'V', 'Cải cách tài chính công'), (5, 'VI', 'Chính quyền điện tử, chính quyền số'))
      as area (number, area_code, area_name) on number = a / $2::int % 6`;

/** A row speaks to the agency that owes or to the one that stands over it; whoever that is for this assignment. */
const SCHEDULE = `
  insert into reminder_schedule
  select r.* from assignment a
    join (select p.due, p.agency_id, to_jsonb(s) as row from reminder_schedule s join assignment p on p.id = s.assignment_id) as pattern
      on pattern.due = a.due
    cross join lateral jsonb_populate_record(null::reminder_schedule, pattern.row || jsonb_build_object('assignment_id', a.id,
      'tenant_id', a.tenant_id, 'recipient_agency_id',
      case when pattern.row ->> 'recipient_agency_id' = pattern.agency_id::text then a.agency_id else a.standing_agency_id end)) r
   on conflict do nothing`;

/** A clock that leaps past the end of the window finds its reports frozen: that is no part of the morning. */
const FROZEN = `
  insert into summary_snapshot (id, tenant_id, plan_id, window_code, version, taken_at, cut_off, facts, sha256)
  select gen_random_uuid(), tenant_id, id, 'Q1', 1, '2026-03-14T17:05:00Z', date '2026-03-14', '', '' from plan`;

/** $1 the morning. All that is due was foreseen, for that day or, should it come late, for one of the days after: no storm. */
const FORECAST = `
  insert into forecast_letter (tenant_id, plan_id, day, agency_id, audience, items, urgings)
  select tenant_id, plan_id, ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date + late, agency_id, 'agency', count(*), 0
    from assignment cross join generate_series(0, 7) late
   where due = '${DUE_DAY}' group by tenant_id, plan_id, agency_id, late`;
