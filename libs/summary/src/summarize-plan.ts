import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import type { Summary } from '#contracts';
import { Clock } from '#platform';
import { compileSummary } from './domain/compile-summary.js';
import type { SummaryContext } from './rendering/summary-context.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { TakeSummaryBasis } from './take-summary-basis.js';

export interface SummaryOfPlan {
  readonly summary: Summary;
  readonly context: SummaryContext;
}

/** The figures of one report window of a published plan, from the facts as they stand in the database. */
@Injectable()
export class SummarizePlan {
  constructor(
    private readonly takeBasis: TakeSummaryBasis,
    private readonly clock: Clock,
  ) {}

  /** Null when the tenant has no such published plan. */
  async run(key: ReportKey): Promise<SummaryOfPlan | null> {
    const basis = await this.takeBasis.run(key);
    if (!basis) return null;
    const { facts, window, order, context } = basis;
    return { summary: compileSummary(facts, { ...window, today: localDate(this.clock.today()) }, order), context };
  }
}
