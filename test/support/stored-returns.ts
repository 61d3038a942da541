import type { DataSource } from 'typeorm';
import { COLUMNS } from '#tthc';
import { inSql } from '../../libs/tthc/src/figures-sql.js';
import type { LinedReturn } from './a-return.js';

export interface StoredReturn extends LinedReturn {
  readonly month: string;
  /** A moment, as PostgreSQL reads it. */
  readonly enteredAt: string;
  readonly carryReason: string;
  /** False: a version that has been replaced. */
  readonly isCurrent: boolean;
}

/** Writes returns as rows of a tenant, past every check of the door; a field is told by its code alone. */
export async function storeReturns(
  dataSource: DataSource,
  tenantId: string,
  returns: readonly StoredReturn[],
): Promise<void> {
  const names = new Map(returns.flatMap(({ lines }) => lines.map((line) => [line.fieldCode, line.fieldName])));
  await dataSource.query(FIELDS, [tenantId, [...names.keys()], [...names.values()]]);
  await dataSource.query(RETURNS, [tenantId, JSON.stringify(returns)]);
}

const FIELDS = `
  insert into tthc_field (id, tenant_id, code, code_folded, name, name_folded, position, active)
  select gen_random_uuid(), $1, code, code, name, name, 1, true from unnest($2::text[], $3::text[]) as field (code, name)`;

const RETURNS = `
  with handed as (select gen_random_uuid() as id, r from jsonb_array_elements($2::jsonb) as r),
  kept as (
    insert into tthc_return (id, tenant_id, month, agency_id, agency_name, agency_level, state, version, is_current, source, entered_by,
      entered_by_name, entered_at, carry_reason, late_causes, apologies, apology_note, correction_reason)
    select id, $1, r ->> 'month', (r ->> 'agencyId')::uuid, r ->> 'agency', r ->> 'level', 'submitted',
           case when (r ->> 'isCurrent')::boolean then 2 else 1 end, (r ->> 'isCurrent')::boolean, 'form', (r ->> 'agencyId')::uuid, '',
           (r ->> 'enteredAt')::timestamptz, r ->> 'carryReason', coalesce(r ->> 'causes', ''), (r ->> 'apologyLetters')::int, '', ''
      from handed)
  insert into tthc_line (return_id, field_id, tenant_id, ${COLUMNS.map(inSql).join(', ')})
  select handed.id, f.id, $1, ${COLUMNS.map((column) => `(l -> 'figures' ->> '${column}')::int`).join(', ')}
    from handed cross join jsonb_array_elements(r -> 'lines') as l
    join tthc_field f on f.tenant_id = $1 and f.code = l ->> 'fieldCode'`;
