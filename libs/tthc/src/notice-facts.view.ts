import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDateOf } from '#calendar';
import type { NoticeLevel, TthcFigures, TthcMonth } from '#contracts';
import type { FieldFact, ReturnFact } from './domain/return-fact.js';
import { figuresIn, NO_FIGURES } from './domain/tthc-figures.js';
import { FIGURE_SUMS } from './figures-sql.js';

/** $1 tenant, $2 month: lines `l` of the returns `r` that stand. */
const STANDING_LINES = `
  from tthc_return r
  join tthc_line l on l.return_id = r.id and l.tenant_id = r.tenant_id
  where r.tenant_id = $1 and r.month = $2 and r.is_current`;

/** A row for each return and one for each field: a month's lines are read once. A return without lines has no row. */
const sumsSql = `
  select r.agency_id as "agencyId", l.field_id as "fieldId", ${FIGURE_SUMS} ${STANDING_LINES}
  group by grouping sets ((r.agency_id), (l.field_id))`;

const byAgencySql = `select r.agency_id as "agencyId", ${FIGURE_SUMS} ${STANDING_LINES} group by r.agency_id`;

const wholeSql = `select ${FIGURE_SUMS} ${STANDING_LINES} having count(*) > 0`;

const returnsSql = `
  select r.agency_id as "agencyId", r.agency_name as agency, r.agency_level as level, r.entered_at as "enteredAt",
    r.late_causes as causes, r.apologies as "apologyLetters"
  from tthc_return r
  where r.tenant_id = $1 and r.month = $2 and r.is_current`;

const fieldsSql = 'select id, code, name from tthc_field where tenant_id = $1';

type SumRow = TthcFigures & { readonly agencyId: string | null; readonly fieldId: string | null };

interface ReturnRow {
  readonly agencyId: string;
  readonly agency: string;
  readonly level: NoticeLevel;
  readonly enteredAt: Date;
  readonly causes: string;
  readonly apologyLetters: number;
}

export interface MonthFacts {
  readonly returns: ReturnFact[];
  readonly fields: FieldFact[];
}

/** What stands of a month's returns, as a notice counts it: added up in the database, where a country's month is a quarter of a million lines. */
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
    const [row] = await this.dataSource.query<TthcFigures[]>(wholeSql, [tenantId, month]);
    return row ?? null;
  }

  async sumsByAgency(tenantId: string, month: TthcMonth): Promise<Map<string, TthcFigures>> {
    const rows = await this.dataSource.query<(TthcFigures & { agencyId: string })[]>(byAgencySql, [tenantId, month]);
    return new Map(rows.map((row) => [row.agencyId, figuresIn(row)]));
  }

  async ofMonth(tenantId: string, month: TthcMonth): Promise<MonthFacts> {
    const rows = await this.dataSource.query<ReturnRow[]>(returnsSql, [tenantId, month]);
    const sums = rows.length === 0 ? [] : await this.dataSource.query<SumRow[]>(sumsSql, [tenantId, month]);
    const byOwner = new Map(sums.map((row) => [row.agencyId ?? row.fieldId, figuresIn(row)]));
    const fields = await this.dataSource.query<{ id: string; code: string; name: string }[]>(fieldsSql, [tenantId]);
    return {
      returns: rows.map(({ enteredAt, causes, ...row }) => ({
        ...{ ...row, submittedOn: localDateOf(enteredAt), figures: byOwner.get(row.agencyId) ?? NO_FIGURES },
        causes: causes === '' ? null : causes,
      })),
      fields: fields.flatMap(({ id, code, name }) => {
        const figures = byOwner.get(id);
        return figures === undefined ? [] : [{ code, name, figures }];
      }),
    };
  }
}
