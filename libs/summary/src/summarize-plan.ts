import { Injectable } from '@nestjs/common';
import { type LocalDate, localDate } from '#calendar';
import { Clock } from '#platform';
import { compileContents } from './domain/compile-contents.js';
import { compileSummary } from './domain/compile-summary.js';
import type { SummaryBasis } from './domain/summary-basis.js';
import type { SummaryReport } from './rendering/summary-report.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { TakeSummaryBasis } from './take-summary-basis.js';

export type SummaryOfPlan = SummaryReport;

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
    return summaryOfBasis(basis, localDate(this.clock.today()));
  }
}

/** `today`: where the window may still run. */
export function summaryOfBasis(basis: SummaryBasis, today?: LocalDate): SummaryOfPlan {
  const { facts, window, order, context } = basis;
  const summary = compileSummary(facts, { ...window, ...(today !== undefined && { today }) }, order);
  return { summary, contents: compileContents(basis, summary), context };
}
