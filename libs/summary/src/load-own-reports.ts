import { Injectable } from '@nestjs/common';
import { type SummaryFact, SummaryFactsView } from '#assignment';
import type { CchcReport } from '#calendar';
import { ReportRegimeStore } from '#plan';
import { ownReportOf } from './domain/own-reports.js';

/** The regime whose reports the summaries of a plan are compiled from. */
export const CCHC_REGIME = 'cchc';

/** The agencies' own reports on a window that the office's regime asks for, beside those that the plan itself orders. */
@Injectable()
export class LoadOwnReports {
  constructor(
    private readonly regimes: ReportRegimeStore,
    private readonly facts: SummaryFactsView,
  ) {}

  async run(tenantId: string, window: CchcReport, year: number): Promise<SummaryFact[]> {
    const regime = await this.regimes.find(tenantId, CCHC_REGIME);
    if (regime === null) return [];
    return this.facts.ofRegime(tenantId, regime.id, `${ownReportOf[window]}:${String(year)}`);
  }
}
