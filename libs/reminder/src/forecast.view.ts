import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDateOf } from '#calendar';
import type { Forecast, ForecastDay, MorningReport } from '#contracts';
import { AgencyNamesView } from '#directory';
import { Clock } from '#platform';
import { DigestOrderStore } from './digest-order.store.js';
import { ForecastStore } from './forecast.store.js';

interface DayRow {
  readonly day: string;
  readonly letters: number;
  readonly lettersAtWorst: number;
  readonly items: number;
  readonly urgings: number;
}

/** The year's letters of a plan on one screen. */
@Injectable()
export class ForecastView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly forecasts: ForecastStore,
    private readonly names: AgencyNamesView,
    private readonly orders: DigestOrderStore,
    private readonly clock: Clock,
  ) {}

  /** Null: none has been made. */
  async find(tenantId: string, planId: string): Promise<Forecast | null> {
    const forecast = await this.forecasts.find(tenantId, planId);
    if (forecast === null) return null;
    const { madeAt, letters, lettersAtWorst, signedAt, signedLetters } = forecast;
    const days = await this.dataSource.query<DayRow[]>(
      `select day::text as day, count(*) filter (where items > 0)::int as letters, count(*)::int as "lettersAtWorst",
          sum(items)::int as items, sum(urgings)::int as urgings
        from forecast_letter where tenant_id = $1 and plan_id = $2 group by day order by day`,
      [tenantId, planId],
    );
    return {
      ...{ planId, letters, lettersAtWorst, days, recipients: await this.recipients(tenantId, planId) },
      ...{ madeAt: madeAt.toISOString(), signedAt: signedAt?.toISOString() ?? null },
      needsSigning: signedAt === null || signedLetters !== letters,
    };
  }

  /** Who gets a letter on a day. */
  async day(tenantId: string, planId: string, day: string): Promise<ForecastDay> {
    const rows = await this.dataSource.query<ForecastDay['letters']>(
      `select agency_id as "agencyId", audience, items, urgings from forecast_letter
        where tenant_id = $1 and plan_id = $2 and day = $3 order by agency_id, audience`,
      [tenantId, planId, day],
    );
    return { day, letters: await this.named(tenantId, rows) };
  }

  /** What the last mornings brought beside what was expected. */
  async mornings(tenantId: string): Promise<MorningReport[]> {
    return this.dataSource.query<MorningReport[]>(
      `select day::text as day, jsonb_array_length(expected) as expected, ordered, jsonb_array_length(missing) as missing,
          jsonb_array_length(extra) as extra
        from morning_check where tenant_id = $1 order by day desc limit 30`,
      [tenantId],
    );
  }

  /** Digests of today that wait for a coordinator. */
  held(tenantId: string): Promise<number> {
    return this.orders.held(tenantId, localDateOf(this.clock.now()));
  }

  private async recipients(tenantId: string, planId: string): Promise<Forecast['recipients']> {
    const rows = await this.dataSource.query<Omit<Forecast['recipients'][number], 'agencyName'>[]>(
      `select agency_id as "agencyId", audience, count(*) filter (where items > 0)::int as letters, count(*)::int as "lettersAtWorst"
        from forecast_letter where tenant_id = $1 and plan_id = $2 group by agency_id, audience order by agency_id, audience`,
      [tenantId, planId],
    );
    return this.named(tenantId, rows);
  }

  private async named<Row extends { readonly agencyId: string }>(
    tenantId: string,
    rows: readonly Row[],
  ): Promise<(Row & { agencyName: string })[]> {
    const names = await this.names.load(tenantId, [...new Set(rows.map(({ agencyId }) => agencyId))]);
    return rows
      .map((row) => ({ ...row, agencyName: names.get(row.agencyId) ?? '' }))
      .sort((one, other) => one.agencyName.localeCompare(other.agencyName, 'vi'));
  }
}
