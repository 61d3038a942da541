import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database } from '#platform';
import { ForecastStore } from './forecast.store.js';

export type ForecastSigned =
  | { readonly ok: true; readonly signedAt: Date }
  | { readonly ok: false; readonly code: 'not-found'; readonly message: string };

/** The coordinator has seen the year's letters and stands for them. */
@Injectable()
export class SignForecast {
  constructor(
    private readonly forecasts: ForecastStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(order: { tenantId: string; planId: string; actorId: string | null }): Promise<ForecastSigned> {
    const { tenantId, planId, actorId } = order;
    return this.database.transaction(async (tx): Promise<ForecastSigned> => {
      const forecast = await this.forecasts.find(tenantId, planId, tx);
      if (forecast === null) return { ok: false, code: 'not-found', message: 'Kế hoạch này chưa có dự báo thư.' };
      const signedAt = this.clock.now();
      await this.forecasts.save(tx, { ...forecast, signedAt, signedBy: actorId, signedLetters: forecast.letters });
      const detail = { letters: forecast.letters, atWorst: forecast.lettersAtWorst };
      await this.audit.record(tx, { tenantId, actorId, action: 'forecast.signed', subject: `plan:${planId}`, detail });
      return { ok: true, signedAt };
    });
  }
}
