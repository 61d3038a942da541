import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Overview, type Progress, progressSchema, type Timing, timingSchema } from '#contracts';
import { Clock } from '#platform';
import type { Reader } from './assignment.view.js';
import { seesWholeTenant } from './domain/actor.js';
import { PROGRESS_SQL, REQUEST_OPEN_SQL, timingSql } from './standing-sql.js';

interface CountRow {
  readonly progress: Progress;
  readonly timing: Timing;
  readonly assignments: number;
  readonly waiting: number;
}

@Injectable()
export class AssignmentCountsView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** How many stand where, of all that this person may see. */
  async overview({ tenantId, actor }: Reader, planId: string | null): Promise<Overview> {
    const agencyId = seesWholeTenant(actor) ? null : (actor.agencyId ?? NOBODY);
    const approver = actor.roles.includes('leader') ? null : (actor.agencyId ?? NOBODY);
    const rows = await this.dataSource.query<CountRow[]>(
      `select ${PROGRESS_SQL} as progress, ${timingSql('$2')} as timing, count(*)::int as assignments,
              (count(*) filter (where (a.state = 'reported' or ${REQUEST_OPEN_SQL})
                                  and ($5::uuid is null or a.approver_agency_id = $5)))::int as waiting
         from assignment a
        where a.tenant_id = $1 and ($3::uuid is null or a.plan_id = $3) and ($4::uuid is null or a.agency_id = $4)
        group by 1, 2`,
      [tenantId, this.clock.today(), planId, agencyId, approver],
    );
    return {
      total: sum(rows, (row) => row.assignments),
      progress: tally(progressSchema.options, rows, (row) => row.progress),
      timing: tally(timingSchema.options, rows, (row) => row.timing),
      awaitingDecision: sum(rows, (row) => row.waiting),
    };
  }
}

/** No agency has this id: a person without an agency sees none's assignments. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function tally<K extends string>(
  keys: readonly K[],
  rows: readonly CountRow[],
  keyOf: (row: CountRow) => K,
): Record<K, number> {
  const counts = keys.map((key) => [key, sum(rows, (row) => (keyOf(row) === key ? row.assignments : 0))] as const);
  return Object.fromEntries(counts) as Record<K, number>;
}

function sum(rows: readonly CountRow[], valueOf: (row: CountRow) => number): number {
  return rows.reduce((total, row) => total + valueOf(row), 0);
}
