import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, LessThan } from 'typeorm';
import type { TthcMonth, TthcReturnVersion } from '#contracts';
import type { Transaction } from '#platform';
import type { ReturnBefore, ReturnLine } from './domain/check-return.js';
import type { StandingReturn } from './domain/decide-return.js';
import { COLUMNS, figuresIn } from './domain/tthc-figures.js';
import { TthcLineEntity } from './tthc-line.entity.js';
import { TthcReturnEntity } from './tthc-return.entity.js';

/** PostgreSQL takes 65,535 parameters a statement; a return has eighteen columns. */
const ROWS_A_STATEMENT = 3_000;

/** One array a column: a file's 200,000 lines go in by few statements of few parameters. The figures stand in the form's order. */
const linesSql = `
  insert into tthc_line (return_id, field_id, tenant_id, received, online, direct, carried_over, resolved, early, on_time, late,
    in_process, within_limit, overdue)
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], ${COLUMNS.map((_, at) => `$${String(at + 4)}::int[]`).join(', ')})`;

export interface MonthOf {
  readonly tenantId: string;
  readonly month: TthcMonth;
}

@Injectable()
export class TthcReturnStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** What counts now, by agency. */
  async standing(
    { tenantId, month }: MonthOf,
    agencyIds: readonly string[],
    tx: Transaction = this.dataSource.manager,
  ): Promise<Map<string, StandingReturn>> {
    const where = { tenantId, month, agencyId: In([...agencyIds]), isCurrent: true };
    const returns = await tx.findBy(TthcReturnEntity, where);
    const lines = await this.lines(tx, tenantId, returns);
    return new Map(returns.map((row) => [row.agencyId, standingOf(row, lines.get(row.id) ?? [])]));
  }

  /** The last return of each agency before the month. */
  async before(
    { tenantId, month }: MonthOf,
    agencyIds: readonly string[],
    tx: Transaction = this.dataSource.manager,
  ): Promise<Map<string, ReturnBefore>> {
    const last = await tx
      .createQueryBuilder(TthcReturnEntity, 'r')
      .distinctOn(['r.agencyId'])
      .where({ tenantId, month: LessThan(month), agencyId: In([...agencyIds]), isCurrent: true })
      .orderBy('r.agencyId')
      .addOrderBy('r.month', 'DESC')
      .getMany();
    const lines = await this.lines(tx, tenantId, last);
    return new Map(last.map((row) => [row.agencyId, { month: row.month, lines: lines.get(row.id) ?? [] }]));
  }

  /** Agencies whose return of the month counts now. */
  async handedIn({ tenantId, month }: MonthOf): Promise<ReadonlySet<string>> {
    const where = { tenantId, month, isCurrent: true };
    const rows = await this.dataSource.manager.find(TthcReturnEntity, { where, select: { agencyId: true } });
    return new Set(rows.map(({ agencyId }) => agencyId));
  }

  /** As they came first, of these agencies. */
  async firstVersions({ tenantId, month }: MonthOf, agencyIds: readonly string[]): Promise<TthcReturnEntity[]> {
    const where = { tenantId, month, agencyId: In([...agencyIds]), state: 'submitted' as const, version: 1 };
    return this.dataSource.manager.findBy(TthcReturnEntity, where);
  }

  /** Newest first. */
  async versions({ tenantId, month }: MonthOf, agencyId: string): Promise<TthcReturnVersion[]> {
    const where = { tenantId, month, agencyId, state: 'submitted' as const };
    const rows = await this.dataSource.manager.find(TthcReturnEntity, { where, order: { version: 'DESC' } });
    return rows.map(({ version, enteredAt, enteredByName, source, correctionReason }) => ({
      ...{ version, submittedAt: enteredAt.toISOString(), enteredBy: enteredByName, source, correctionReason },
    }));
  }

  /** One that was handed in, whether it still counts or not. */
  async version({ tenantId, month }: MonthOf, agencyId: string, version: number): Promise<StandingReturn | null> {
    const tx = this.dataSource.manager;
    const row = await tx.findOneBy(TthcReturnEntity, { tenantId, month, agencyId, version, state: 'submitted' });
    return row === null ? null : standingOf(row, (await this.lines(tx, tenantId, [row])).get(row.id) ?? []);
  }

  async draft({ tenantId, month }: MonthOf, agencyId: string): Promise<StandingReturn | null> {
    const tx = this.dataSource.manager;
    const row = await tx.findOneBy(TthcReturnEntity, { tenantId, month, agencyId, state: 'draft' });
    return row === null ? null : standingOf(row, (await this.lines(tx, tenantId, [row])).get(row.id) ?? []);
  }

  async dropDrafts(tx: Transaction, { tenantId, month }: MonthOf, agencyIds: readonly string[]): Promise<void> {
    const drafts = { tenantId, month, agencyId: In([...agencyIds]), state: 'draft' as const };
    const ids = (await tx.find(TthcReturnEntity, { where: drafts, select: { id: true } })).map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.delete(TthcLineEntity, { tenantId, returnId: In(ids) });
    await tx.delete(TthcReturnEntity, { tenantId, id: In(ids) });
  }

  /** They stay, and count no more. */
  async supersede(tx: Transaction, { tenantId, month }: MonthOf, agencyIds: readonly string[]): Promise<void> {
    const current = { tenantId, month, agencyId: In([...agencyIds]), isCurrent: true };
    await tx.update(TthcReturnEntity, current, { isCurrent: false });
  }

  async insert(
    tx: Transaction,
    returns: readonly (readonly [TthcReturnEntity, readonly ReturnLine[]])[],
  ): Promise<void> {
    const lines = returns.flatMap(([row, own]) => own.map((line) => ({ ...line, row })));
    for (const part of parts(returns.map(([row]) => row))) await tx.insert(TthcReturnEntity, part);
    for (const part of parts(lines)) {
      const keys = [
        part.map(({ row }) => row.id),
        part.map(({ fieldId }) => fieldId),
        part.map(({ row }) => row.tenantId),
      ];
      await tx.query(linesSql, [...keys, ...COLUMNS.map((column) => part.map(({ figures }) => figures[column]))]);
    }
  }

  private async lines(
    tx: Transaction,
    tenantId: string,
    returns: readonly Pick<TthcReturnEntity, 'id'>[],
  ): Promise<Map<string, ReturnLine[]>> {
    if (returns.length === 0) return new Map();
    const rows = await tx.findBy(TthcLineEntity, { tenantId, returnId: In(returns.map(({ id }) => id)) });
    const byReturn = new Map<string, ReturnLine[]>();
    for (const row of rows) {
      const own = byReturn.get(row.returnId) ?? [];
      byReturn.set(row.returnId, own);
      own.push({ fieldId: row.fieldId, figures: figuresIn(row) });
    }
    return byReturn;
  }
}

function standingOf(row: TthcReturnEntity, lines: readonly ReturnLine[]): StandingReturn {
  const { id, version, carryReason, lateCauses, apologies, apologyNote } = row;
  return { id, version, lines, remarks: { carryReason, lateCauses, apologies, apologyNote } };
}

function parts<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, part) => rows.slice(part * ROWS_A_STATEMENT, (part + 1) * ROWS_A_STATEMENT));
}
