import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import type { ForecastLetter } from './domain/forecast.js';
import { ForecastEntity } from './forecast.entity.js';

const ROWS_A_STATEMENT = 5_000;

@Injectable()
export class ForecastStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  find(tenantId: string, planId: string, tx: Transaction = this.dataSource.manager): Promise<ForecastEntity | null> {
    return tx.findOneBy(ForecastEntity, { tenantId, planId });
  }

  /** The forecast from the given day on; what lies before stays as it was forecast. */
  async replace(
    tx: Transaction,
    of: { readonly tenantId: string; readonly planId: string; readonly from: LocalDate },
    letters: readonly ForecastLetter[],
  ): Promise<void> {
    const { tenantId, planId, from } = of;
    await tx.query('delete from forecast_letter where tenant_id = $1 and plan_id = $2 and day >= $3', [
      tenantId,
      planId,
      from,
    ]);
    for (let at = 0; at < letters.length; at += ROWS_A_STATEMENT) {
      await tx.query(
        `insert into forecast_letter (tenant_id, plan_id, day, agency_id, audience, items, urgings)
          select $1, $2, day, "agencyId", audience, items, urgings
            from jsonb_to_recordset($3::jsonb) as row (day date, "agencyId" uuid, audience text, items integer, urgings integer)`,
        [tenantId, planId, JSON.stringify(letters.slice(at, at + ROWS_A_STATEMENT))],
      );
    }
  }

  async totals(tx: Transaction, planId: string): Promise<{ letters: number; lettersAtWorst: number }> {
    const [row] = await tx.query<{ letters: number; lettersAtWorst: number }[]>(
      `select count(*) filter (where items > 0)::int as letters, count(*)::int as "lettersAtWorst"
        from forecast_letter where plan_id = $1`,
      [planId],
    );
    return row ?? { letters: 0, lettersAtWorst: 0 };
  }

  async save(tx: Transaction, forecast: ForecastEntity): Promise<void> {
    await tx.upsert(ForecastEntity, forecast, ['planId']);
  }

  /** Agencies that the forecasts of a tenant's plans name for a day, late work included. */
  async expectedOn(tx: Transaction, tenantId: string, day: LocalDate): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(distinct agency_id)::int as count from forecast_letter
        where tenant_id = $1 and day = $2 and audience = 'agency'`,
      [tenantId, day],
    );
    return row?.count ?? 0;
  }
}
