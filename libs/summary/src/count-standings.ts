import { Injectable } from '@nestjs/common';
import { StandingCountsView } from '#assignment';
import type { LocalDate } from '#calendar';
import type { YearFigures } from '#contracts';
import { LoadDirectory } from '#directory';
import { compileYear } from './domain/compile-year.js';
import { FindYearPlans } from './find-year-plans.js';

/**
 * All published plans of a tenant and year in one count, by plan, area and agency: counted in the database, so that a country takes seconds
 * and no more memory than its agencies. The report of one plan with its lists of duties is `LoadSummary`.
 */
@Injectable()
export class CountStandings {
  constructor(
    private readonly yearPlans: FindYearPlans,
    private readonly counts: StandingCountsView,
    private readonly loadDirectory: LoadDirectory,
  ) {}

  /** @param lastDay see `FindYearPlans`. Nothing published: all is nought. */
  async run(tenantId: string, year: number, lastDay?: LocalDate): Promise<YearFigures> {
    const { plans, countedTo, closed, of } = await this.yearPlans.run(tenantId, year, lastDay);
    const counted = await this.counts.count(of);
    const { agencies } = await this.loadDirectory.run(tenantId);
    const order = agencies.map(({ name }) => name);
    return { year, countedTo, closed, ...compileYear({ plans, ...counted }, order) };
  }
}
