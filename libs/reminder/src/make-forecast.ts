import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { type ForecastLetter, gatherLetters, mergeLetters } from './domain/forecast.js';
import { futureReminders } from './domain/future-reminders.js';
import { DutyPages } from './duty-pages.js';
import { ForecastStore } from './forecast.store.js';
import { FirstMorning } from './first-morning.js';
import { HeadDoors } from './head-doors.js';

export interface PlanRef {
  readonly tenantId: string;
  readonly planId: string;
}

/** Every letter that a plan is still going to bring, by day and recipient, from the rules that the sweep works by. */
@Injectable()
export class MakeForecast {
  constructor(
    private readonly pages: DutyPages,
    private readonly doors: HeadDoors,
    private readonly forecasts: ForecastStore,
    private readonly database: Database,
    private readonly first: FirstMorning,
  ) {}

  async run(plan: PlanRef): Promise<void> {
    const { tenantId, planId } = plan;
    await this.database.transaction(async (tx) => {
      const { now: madeAt, day: from } = await this.first.of(tenantId, tx);
      const now = madeAt.getTime();
      const pages: ForecastLetter[][] = [];
      for await (const duties of this.pages.ofPlan(tenantId, planId, tx)) {
        const said = duties.flatMap(({ rules, rule, settled }) => futureReminders(rules, rule, settled, now));
        pages.push(gatherLetters(said));
      }
      const letters = await this.doors.only(tx, tenantId, mergeLetters(pages));
      await this.forecasts.replace(tx, { ...plan, from }, letters);
      const before = await this.forecasts.find(tenantId, planId, tx);
      const unsigned = { signedAt: null, signedBy: null, signedLetters: null };
      const totals = await this.forecasts.totals(tx, planId);
      await this.forecasts.save(tx, { ...unsigned, ...before, ...plan, ...totals, madeAt });
    });
  }
}
