import { Injectable } from '@nestjs/common';
import { StandingCountsView } from '#assignment';
import { type LocalDate, localDate, reportWindow } from '#calendar';
import type { YearFigures } from '#contracts';
import { LoadDirectory } from '#directory';
import { PlanView } from '#plan';
import { Clock } from '#platform';
import { compileYear } from './domain/compile-year.js';

/**
 * All published plans of a tenant and year in one count, by plan, area and agency: counted in the database, so that a country takes seconds
 * and no more memory than its agencies. The report of one plan with its lists of duties is `LoadSummary`.
 */
@Injectable()
export class CountStandings {
  constructor(
    private readonly plans: PlanView,
    private readonly counts: StandingCountsView,
    private readonly loadDirectory: LoadDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * As of the end of the annual report's window, or of today while that has not ended. Nothing published: all is nought.
   * @param lastDay a day that has ended, to count up to no further: what happens while the figures are being used does not change them.
   */
  async run(tenantId: string, year: number, lastDay?: LocalDate): Promise<YearFigures> {
    const { to } = reportWindow('Y', year);
    const today = localDate(this.clock.today());
    const closed = lastDay === undefined ? today > to : lastDay >= to;
    const countedTo = closed ? to : (lastDay ?? today);
    const dayEnded = closed || lastDay !== undefined;
    const listed = await this.plans.list(tenantId);
    const plans = listed
      .filter((plan) => plan.planYear === year && plan.status === 'published')
      .map(({ id, title, number }) => ({ planId: id, title, number }));
    const planIds = plans.map(({ planId }) => planId);
    const counted = await this.counts.count({ tenantId, planIds, day: countedTo, dayEnded });
    const { agencies } = await this.loadDirectory.run(tenantId);
    const order = agencies.map(({ name }) => name);
    return { year, countedTo, closed, ...compileYear({ plans, ...counted }, order) };
  }
}
