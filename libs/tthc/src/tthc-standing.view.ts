import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDate, localDateOf, type LocalDate } from '#calendar';
import type { TthcFigures, TthcMonth, TthcReturnState, TthcSource, TthcStanding, TthcStandingItem } from '#contracts';
import { Clock } from '#platform';
import { CarryGapsView } from './carry-gaps.view.js';
import { stateOf } from './domain/form-lines.js';
import { figuresIn } from './domain/tthc-figures.js';
import { FIGURE_SUMS } from './figures-sql.js';
import { MonthGate } from './month-gate.js';
import { OwedReturns } from './owed-returns.js';

const returnsSql = `
  select r.agency_id as "agencyId", max(r.agency_name) as "agencyName", max(r.agency_level) as level,
    bool_or(r.state = 'draft') as "hasDraft", bool_or(r.is_current) as "hasStanding",
    max(r.version) filter (where r.is_current) as version, max(r.source) filter (where r.is_current) as source,
    max(r.entered_at) filter (where r.is_current) as "submittedAt",
    (select min(f.entered_at) from tthc_return f where f.tenant_id = $1 and f.month = $2 and f.agency_id = r.agency_id
      and f.state = 'submitted') as "firstAt"
  from tthc_return r
  where r.tenant_id = $1 and r.month = $2 and (r.is_current or r.state = 'draft')
  group by r.agency_id`;

const figuresSql = `
  select r.agency_id as "agencyId", ${FIGURE_SUMS}
  from tthc_return r join tthc_line l on l.return_id = r.id and l.tenant_id = r.tenant_id
  where r.tenant_id = $1 and r.month = $2 and r.is_current
  group by r.agency_id`;

interface ReturnRow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly level: string;
  readonly hasDraft: boolean;
  readonly hasStanding: boolean;
  readonly version: number | null;
  readonly source: TthcSource | null;
  readonly submittedAt: Date | null;
  /** When the first version came: a correction makes nobody late. */
  readonly firstAt: Date | null;
}

/** Who has reported for a month and who has not: the office's list. */
@Injectable()
export class TthcStandingView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly owed: OwedReturns,
    private readonly gate: MonthGate,
    private readonly gaps: CarryGapsView,
    private readonly clock: Clock,
  ) {}

  async show(tenantId: string, month: TthcMonth): Promise<TthcStanding> {
    const locked = await this.gate.isLocked(tenantId, month);
    const window = await this.gate.window(tenantId, month);
    const rows = await this.dataSource.query<ReturnRow[]>(returnsSql, [tenantId, month]);
    const figures = await this.figures(tenantId, month);
    const gaps = Map.groupBy(await this.gaps.ofMonth(tenantId, month), ({ agencyId }) => agencyId);
    const byAgency = new Map(rows.map((row) => [row.agencyId, row]));
    const owed = await this.owed.run(tenantId, month);
    const owing = new Set(owed.map(({ agencyId }) => agencyId));
    const unasked = rows.filter(({ agencyId }) => !owing.has(agencyId));
    const today = localDate(this.clock.today());
    const items = [...owed, ...unasked].map(({ agencyId, agencyName, level }): TthcStandingItem => {
      const row = byAgency.get(agencyId);
      const named = { agencyId, agencyName, level, figures: figures.get(agencyId) ?? null };
      const isLate = isLateAt(row?.firstAt ?? null, window.due as LocalDate, today);
      return { ...named, ...shownReturn(row, locked), isLate, carryGaps: gaps.get(agencyId)?.length ?? 0 };
    });
    return { window, locked, items };
  }

  private async figures(tenantId: string, month: TthcMonth): Promise<Map<string, TthcFigures>> {
    const rows = await this.dataSource.query<(TthcFigures & { agencyId: string })[]>(figuresSql, [tenantId, month]);
    return new Map(rows.map((row) => [row.agencyId, figuresIn(row)]));
  }
}

function shownReturn(row: ReturnRow | undefined, isLocked: boolean) {
  const hasStanding = row?.hasStanding === true;
  // What nobody handed in is missing also after the month was closed.
  const state: TthcReturnState = stateOf({
    ...{ isLocked: isLocked && hasStanding, hasDraft: row?.hasDraft === true && !hasStanding, hasStanding },
  });
  const { version = null, source = null, submittedAt = null } = row ?? {};
  return { state, version: version ?? 0, source, submittedAt: submittedAt?.toISOString() ?? null };
}

function isLateAt(firstAt: Date | null, due: LocalDate, today: LocalDate): boolean {
  return firstAt === null ? today > due : localDateOf(firstAt) > due;
}
