import { Injectable } from '@nestjs/common';
import type { CountedPlans } from '#assignment';
import { localDate, type LocalDate, reportWindow } from '#calendar';
import { PlanView } from '#plan';
import { Clock } from '#platform';
import type { CountedPlan } from './domain/compile-year.js';

export interface YearPlans {
  readonly plans: readonly CountedPlan[];
  readonly countedTo: LocalDate;
  /** Whether the annual report's window has ended. */
  readonly closed: boolean;
  /** What is counted, as the database asks for it. */
  readonly of: CountedPlans;
}

/** The published plans of a tenant's year, and up to which day they are counted. */
@Injectable()
export class FindYearPlans {
  constructor(
    private readonly plans: PlanView,
    private readonly clock: Clock,
  ) {}

  /**
   * As of the end of the annual report's window, or of today while that has not ended.
   * @param lastDay a day that has ended, to count up to no further: what happens while the figures are being used does not change them.
   */
  async run(tenantId: string, year: number, lastDay?: LocalDate): Promise<YearPlans> {
    const { to } = reportWindow('Y', year);
    const today = localDate(this.clock.today());
    const closed = lastDay === undefined ? today > to : lastDay >= to;
    const countedTo = closed ? to : (lastDay ?? today);
    const dayEnded = closed || lastDay !== undefined;
    const plans = (await this.plans.list(tenantId))
      .filter((plan) => plan.planYear === year && plan.status === 'published')
      .map(({ id, title, number }) => ({ planId: id, title, number }));
    const planIds = plans.map(({ planId }) => planId);
    return { plans, countedTo, closed, of: { tenantId, planIds, day: countedTo, dayEnded } };
  }
}
