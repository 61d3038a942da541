import { Injectable } from '@nestjs/common';
import { SummaryFactsView } from '#assignment';
import { type CchcReport, localDate, reportWindow } from '#calendar';
import type { Summary } from '#contracts';
import { LoadDirectory } from '#directory';
import { PaperFrameStore } from '#papers';
import { LoadPublishedPlan } from '#plan';
import { Clock } from '#platform';
import { compileSummary } from './domain/compile-summary.js';
import { contextOfPlan } from './rendering/context-of-plan.js';
import type { SummaryContext } from './rendering/summary-context.js';

export interface SummaryOfPlan {
  readonly summary: Summary;
  readonly context: SummaryContext;
}

/** The figures of one report window of a published plan, from the facts as they stand in the database. */
@Injectable()
export class SummarizePlan {
  constructor(
    private readonly loadPlan: LoadPublishedPlan,
    private readonly loadDirectory: LoadDirectory,
    private readonly factsView: SummaryFactsView,
    private readonly clock: Clock,
    private readonly frames: PaperFrameStore,
  ) {}

  /** Null when the tenant has no such published plan. */
  async run(order: { tenantId: string; planId: string; window: CchcReport }): Promise<SummaryOfPlan | null> {
    const loaded = await this.loadPlan.run(order.tenantId, order.planId);
    if (!loaded) return null;
    const { plan } = loaded;
    const directory = await this.loadDirectory.run(order.tenantId);
    const facts = await this.factsView.ofPlan(order.tenantId, order.planId);
    const days = reportWindow(order.window, plan.planYear);
    const window = { code: order.window, ...days, today: localDate(this.clock.today()) };
    const agencies = directory.agencies.map((agency) => agency.name);
    const frame = await this.frames.changes(order.tenantId, 'summary');
    const standingAgency = directory.byId.get(plan.standingAgencyId)?.name ?? '';
    return {
      summary: compileSummary(facts, window, { areas: plan.areas, agencies }),
      context: { ...contextOfPlan({ ...plan, issuer: plan.issuer ?? '', standingAgency }), frame },
    };
  }
}
