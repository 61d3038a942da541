import { Injectable, Logger } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { Outbox, type Transaction } from '#platform';
import { DigestOrderStore } from './digest-order.store.js';
import { isStorm } from './domain/forecast.js';
import { ForecastStore } from './forecast.store.js';

/** Storm guard: a morning far larger than forecast is held for a coordinator's release. */
@Injectable()
export class HoldStorm {
  private readonly logger = new Logger(HoldStorm.name);

  constructor(
    private readonly orders: DigestOrderStore,
    private readonly forecasts: ForecastStore,
    private readonly outbox: Outbox,
  ) {}

  /** `fresh`: digests newly ordered, by tenant. */
  async run(tx: Transaction, day: LocalDate, fresh: ReadonlyMap<string, number>): Promise<void> {
    for (const [tenantId, ordered] of fresh) {
      if (!isStorm(ordered, 0)) continue;
      const forecast = await this.forecasts.expectedOn(tx, tenantId, day);
      if (!isStorm(ordered, forecast)) continue;
      await this.orders.hold(tx, tenantId, day);
      this.logger.error(`Held a morning of ${String(ordered)} digests, ${String(forecast)} forecast`, {
        tenantId,
        day,
      });
      await this.outbox.append(tx, {
        type: 'digests.held',
        tenantId,
        key: tenantId,
        payload: { day, ordered, forecast },
      });
    }
  }
}
