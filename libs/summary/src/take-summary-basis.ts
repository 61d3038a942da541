import { Injectable } from '@nestjs/common';
import { SummaryFactsView } from '#assignment';
import { type LocalDate, reportWindow } from '#calendar';
import { LoadDirectory } from '#directory';
import { PaperFrameStore } from '#papers';
import { LoadPublishedPlan } from '#plan';
import { factsAsOf, withDecisionsSince } from './domain/facts-as-of.js';
import type { SummaryBasis } from './domain/summary-basis.js';
import { GatherBeside } from './gather-beside.js';
import { contextOfPlan } from './rendering/context-of-plan.js';
import type { ReportKey } from './summary-snapshot.store.js';

/** How far back the facts of an ended window look. */
export type FactsTaken = 'by-cut-off' | 'decisions-since';

export type CountedBasis = Pick<SummaryBasis, 'window' | 'facts'>;

/** Reads what a report of a published plan is made of, as it stands in the database. */
@Injectable()
export class TakeSummaryBasis {
  constructor(
    private readonly loadPlan: LoadPublishedPlan,
    private readonly loadDirectory: LoadDirectory,
    private readonly factsView: SummaryFactsView,
    private readonly frames: PaperFrameStore,
    private readonly gatherBeside: GatherBeside,
  ) {}

  /** Everything that is known now, for a window that may still run. Null when the tenant has no such published plan. */
  async run(key: ReportKey): Promise<SummaryBasis | null> {
    const { tenantId } = key;
    const read = await this.read(key);
    if (!read) return null;
    const { plan, window, facts } = read;
    const directory = await this.loadDirectory.run(tenantId);
    const frame = await this.frames.changes(tenantId, 'summary');
    const standingAgency = directory.byId.get(plan.standingAgencyId)?.name ?? '';
    return {
      ...{ window, facts },
      beside: await this.gatherBeside.run(key, plan.planYear, facts),
      order: {
        areas: plan.areas.map(({ code: area, name }) => ({ code: area, name })),
        agencies: directory.agencies.map((agency) => agency.name),
      },
      context: { ...contextOfPlan({ ...plan, issuer: plan.issuer ?? '', standingAgency }), frame },
    };
  }

  /** What is counted, without anything that stands beside it. */
  async counted(key: ReportKey): Promise<CountedBasis | null> {
    const read = await this.read(key);
    return read && { window: read.window, facts: read.facts };
  }

  /** What of it was known at the end of the window. */
  async atCutOff(key: ReportKey, taken: FactsTaken = 'by-cut-off'): Promise<SummaryBasis | null> {
    const basis = await this.run(key);
    return basis && { ...basis, facts: keep(basis.facts, basis.window.to, taken) };
  }

  private async read({ tenantId, planId, window: code }: ReportKey) {
    const loaded = await this.loadPlan.run(tenantId, planId);
    if (!loaded) return null;
    const { plan } = loaded;
    const { from, to } = reportWindow(code, plan.planYear);
    return { plan, window: { code, from, to }, facts: await this.factsView.ofPlan(tenantId, planId) };
  }
}

function keep(facts: SummaryBasis['facts'], to: LocalDate, taken: FactsTaken): SummaryBasis['facts'] {
  return factsAsOf(taken === 'decisions-since' ? withDecisionsSince(facts, to) : facts, to);
}
