import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { addDays, instantAt, localDate } from '#calendar';
import type { LedgerFilter, LedgerPage, NextReminder, PageQuery, ReminderLedgerLine } from '#contracts';
import { sayStage } from './domain/ledger-reason.js';
import { LEDGER_COLUMNS, LEDGER_FROM, OUTCOME_SQL } from './ledger-sql.js';

type Moments = 'at' | 'sentAt' | 'nextAttemptAt' | 'bouncedAt';
type LedgerRow = Omit<ReminderLedgerLine, Moments | 'stageWords'> & { at: Date } & Record<
    Exclude<Moments, 'at'>,
    Date | null
  >;

/** `agencyId`: what this agency owes or was told, null: nothing; left out: everything of the tenant. */
export interface LedgerReader {
  readonly tenantId: string;
  readonly agencyId?: string | null;
}

/** A condition of the list; `:value` stands for its parameter. */
type Condition = readonly [sql: string, value: unknown];

/** "Vì sao tôi (không) nhận được thư này?" */
@Injectable()
export class ReminderView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All that was said, and not said, of one assignment, oldest first. */
  async ofAssignment(tenantId: string, assignmentId: string): Promise<ReminderLedgerLine[]> {
    return this.lines([...seenBy({ tenantId }), ['l.assignment_id = :value', assignmentId]], 'l.at, l.stage, l.id');
  }

  /** Newest first; the total is counted up to ten thousand. */
  async list(reader: LedgerReader, filter: LedgerFilter, { page, pageSize }: PageQuery): Promise<LedgerPage> {
    const conditions = [...seenBy(reader), ...chosen(filter)];
    const { sql, values } = whereOf(conditions);
    const counted = this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from (select 1 ${LEDGER_FROM} where ${sql} limit ${String(COUNTED_AT_MOST)}) line`,
      values,
    );
    const items = await this.lines(conditions, `l.at desc, ${ORDER}`, { limit: pageSize, from: (page - 1) * pageSize });
    return { items, total: (await counted)[0]?.total ?? 0, page, pageSize };
  }

  /** Oldest first, as a proof is read; at most `limit` lines. */
  async proof(reader: LedgerReader, filter: LedgerFilter, limit: number): Promise<ReminderLedgerLine[]> {
    return this.lines([...seenBy(reader), ...chosen(filter)], `l.at, ${ORDER}`, { limit, from: 0 });
  }

  /** The nearest of what comes, whoever hears it. */
  async next(tenantId: string, assignmentId: string): Promise<NextReminder | null> {
    const [row] = await this.dataSource.query<
      { nextAt: Date | null; stage: string | null; recipientAgencyId: string | null }[]
    >(
      `select next_at as "nextAt", stage, recipient_agency_id as "recipientAgencyId" from reminder_schedule
        where tenant_id = $1 and assignment_id = $2 order by next_at nulls last limit 1`,
      [tenantId, assignmentId],
    );
    return row ? { assignmentId, ...row, nextAt: row.nextAt?.toISOString() ?? null } : null;
  }

  private async lines(
    conditions: readonly Condition[],
    order: string,
    { limit, from }: { limit: number | null; from: number } = { limit: null, from: 0 },
  ): Promise<ReminderLedgerLine[]> {
    const { sql, values } = whereOf(conditions);
    const paging = `limit $${String(values.length + 1)} offset $${String(values.length + 2)}`;
    const rows = await this.dataSource.query<LedgerRow[]>(
      `select ${LEDGER_COLUMNS} ${LEDGER_FROM} where ${sql} order by ${order} ${paging}`,
      [...values, limit, from],
    );
    return rows.map(lineOf);
  }
}

/** Nobody leafs further, and a country's year has millions of lines. */
const COUNTED_AT_MOST = 10_000;

const ORDER = 'r.name, a.task_position, l.stage, l.id';

function seenBy({ tenantId, agencyId }: LedgerReader): Condition[] {
  const own: Condition[] =
    agencyId === undefined
      ? []
      : [['(l.recipient_agency_id = :value or coalesce(c.agency_id, a.agency_id) = :value)', agencyId]];
  return [['l.tenant_id = :value', tenantId], ...own];
}

function chosen(filter: LedgerFilter): Condition[] {
  const wanted: [string, unknown][] = [
    // With what supporting agencies were told of it.
    [
      'l.assignment_id in (select :value::uuid union all select id from contribution where assignment_id = :value)',
      filter.assignmentId,
    ],
    ['a.plan_id = :value', filter.planId],
    ['l.recipient_agency_id = :value', filter.recipientAgencyId],
    ['coalesce(m.sent_at, l.at) >= :value', filter.from && instantAt(localDate(filter.from), '00:00')],
    // Nothing is sent before it is written, so the second bound follows from the first; the index knows the second alone.
    [
      'coalesce(m.sent_at, l.at) < :value and l.at < :value',
      filter.to && instantAt(addDays(localDate(filter.to), 1), '00:00'),
    ],
    ['m.address ilike :value', patternOf(filter.address)],
    [`${OUTCOME_SQL} = :value`, filter.outcome],
    [
      `concat_ws(' ', a."row", a.title, a.agency_name, c.agency_name, r.name, m.subject, l.reason) ilike :value`,
      patternOf(filter.search),
    ],
  ];
  return wanted.filter(([, value]) => value !== undefined && value !== '');
}

function patternOf(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

function whereOf(conditions: readonly Condition[]): { sql: string; values: unknown[] } {
  const sql = conditions.map(([part], at) => part.replaceAll(':value', `$${String(at + 1)}`)).join(' and ');
  return { sql, values: conditions.map(([, value]) => value) };
}

function lineOf(row: LedgerRow): ReminderLedgerLine {
  return {
    ...row,
    stageWords: sayStage(row.stage),
    at: row.at.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    bouncedAt: row.bouncedAt?.toISOString() ?? null,
  };
}
