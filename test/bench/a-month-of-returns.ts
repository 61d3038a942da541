import type pg from 'pg';

/** What every agency of the one seeded tenant handed in for these months, in so many fields. */
export interface ReturnsSize {
  readonly fields: number;
  /** In order; what is open at the end of one is carried over into the next of the calendar, whether it is here or not. */
  readonly months: readonly string[];
}

/** The returns of a whole country, each figure told by agency, field and month; every sum and every carry-over is right. */
export async function seedReturns(database: pg.Client, { fields, months }: ReturnsSize): Promise<void> {
  await database.query(SETTING, [months[0]]);
  await database.query(FIELDS, [fields]);
  for (const month of months) {
    await database.query(RETURNS, [month]);
    await database.query(LINES, [month]);
  }
  await database.query('vacuum analyze');
}

const SETTING = `
  insert into tthc_setting (tenant_id, window_kind, due_working_days, first_month, owing_group_ids, regime_id, changed_at)
  select id, 'calendar-month', 5, $1, '{}', gen_random_uuid(), now() from tenant`;

const FIELDS = `
  insert into tthc_field (id, tenant_id, code, code_folded, name, name_folded, position, active)
  select gen_random_uuid(), t.id, 'LV' || n, 'lv' || n, 'Lĩnh vực thứ ' || n, 'linh vuc thu ' || n, n, true
    from tenant t cross join generate_series(1, $1::int) n`;

const RETURNS = `
  insert into tthc_return (id, tenant_id, month, agency_id, agency_name, agency_level, state, version, is_current, source, entered_by,
    entered_by_name, entered_at, carry_reason, late_causes, apologies, apology_note, correction_reason)
  select gen_random_uuid(), a.tenant_id, $1, a.id, a.name, a.level, 'submitted', 1, true, 'api', a.id, 'Hệ thống một cửa',
         ($1 || '-28')::timestamptz + interval '5 days', '', 'Chờ ý kiến của cơ quan phối hợp.', 3, '', ''
    from agency a`;

/** Open at the end of a month: 0…8, never more than came in. */
const open = (month: string): string => `abs(hashtext(r.agency_id::text || f.code || ${month})) % 9`;

const LINES = `
  insert into tthc_line (return_id, field_id, tenant_id, received, online, direct, carried_over, resolved, early, on_time, late, in_process,
    within_limit, overdue)
  select r.id, f.id, r.tenant_id, online + direct + carried, online, direct, carried, resolved, (resolved - late) * 3 / 5,
         resolved - late - (resolved - late) * 3 / 5, late, standing, standing - standing / 8, standing / 8
    from tthc_return r
    join tthc_field f on f.tenant_id = r.tenant_id
   cross join lateral (select 10 + abs(hashtext(r.id::text || f.code)) % 40 as online, abs(hashtext(f.code || r.id::text)) % 25 as direct,
           ${open(`to_char((r.month || '-01')::date - 1, 'YYYY-MM')`)} as carried, ${open('r.month')} as standing) as came
   cross join lateral (select online + direct + carried - standing as resolved) as went
   cross join lateral (select case when (online + direct) % 31 = 0 then 1 else 0 end as late) as slow
   where r.month = $1`;
