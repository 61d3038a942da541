import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDateOf } from '#calendar';
import type { NoticeLevel, TthcColumn, TthcFigures, TthcMonth } from '#contracts';
import { COLUMNS } from './domain/tthc-figures.js';
import type { FactLine, ReturnFact } from './domain/return-fact.js';

const returnsSql = `
  select r.id, r.agency_id as "agencyId", r.agency_name as agency, r.agency_level as level, r.entered_at as "enteredAt",
    r.late_causes as causes, r.apologies as "apologyLetters", r.carry_reason as "carryReason"
  from tthc_return r
  where r.tenant_id = $1 and r.month = $2 and r.is_current`;

const linesSql = `
  select l.return_id as "returnId", f.code as "fieldCode", f.name as "fieldName", l.received, l.online, l.direct,
    l.carried_over as "carriedOver", l.resolved, l.early, l.on_time as "onTime", l.late, l.in_process as "inProcess",
    l.within_limit as "withinLimit", l.overdue
  from tthc_return r
  join tthc_line l on l.return_id = r.id and l.tenant_id = r.tenant_id
  join tthc_field f on f.id = l.field_id and f.tenant_id = r.tenant_id
  where r.tenant_id = $1 and r.month = $2 and r.is_current`;

/** carriedOver → carried_over. */
const inSql = (column: TthcColumn): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const sumSql = `
  select ${COLUMNS.map((column) => `coalesce(sum(l.${inSql(column)}), 0)::float8 as "${column}"`).join(', ')}
  from tthc_return r
  join tthc_line l on l.return_id = r.id and l.tenant_id = r.tenant_id
  where r.tenant_id = $1 and r.month = $2 and r.is_current
  having count(*) > 0`;

interface ReturnRow {
  readonly id: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
  readonly enteredAt: Date;
  readonly causes: string;
  readonly apologyLetters: number;
  readonly carryReason: string;
}

type LineRow = TthcFigures & { readonly returnId: string; readonly fieldCode: string; readonly fieldName: string };

/** What stands of a month's returns, as a notice counts it. */
@Injectable()
export class NoticeFactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Months in which anybody has handed in. */
  async months(tenantId: string): Promise<Set<TthcMonth>> {
    const sql = 'select distinct month from tthc_return where tenant_id = $1 and is_current';
    const rows = await this.dataSource.query<{ month: string }[]>(sql, [tenantId]);
    return new Set(rows.map(({ month }) => month));
  }

  /** All agencies and fields together; null where nobody has handed in. */
  async sumOfMonth(tenantId: string, month: TthcMonth): Promise<TthcFigures | null> {
    const [row] = await this.dataSource.query<TthcFigures[]>(sumSql, [tenantId, month]);
    return row ?? null;
  }

  async ofMonth(tenantId: string, month: TthcMonth): Promise<ReturnFact[]> {
    const rows = await this.dataSource.query<ReturnRow[]>(returnsSql, [tenantId, month]);
    if (rows.length === 0) return [];
    const lines = new Map<string, FactLine[]>(rows.map(({ id }) => [id, []]));
    for (const row of await this.dataSource.query<LineRow[]>(linesSql, [tenantId, month])) {
      const { returnId, fieldCode, fieldName, ...figures } = row;
      lines.get(returnId)?.push({ fieldCode, fieldName, figures });
    }
    return rows.map(({ id, enteredAt, causes, carryReason, ...row }) => ({
      ...row,
      submittedOn: localDateOf(enteredAt),
      lines: lines.get(id) ?? [],
      causes: causes === '' ? null : causes,
      carryOverReason: carryReason === '' ? null : carryReason,
    }));
  }
}
