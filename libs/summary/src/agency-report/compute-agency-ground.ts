import { Injectable } from '@nestjs/common';
import { type AgencyFact, type PeriodicReport, SummaryFactsView } from '#assignment';
import { addDays, localDate } from '#calendar';
import type { TthcFigures } from '#contracts';
import { ReportPlansView, type ScheduledReport } from '#plan';
import { Clock } from '#platform';
import { AgencyReturns } from '#tthc';
import { areasOf, type ComputedFigure, type CountedSpan, taskFigures, tthcFigures } from '../domain/agency-figures.js';
import type { ReportGround } from '../domain/agency-report.js';

/** What the system knows of one agency over a window: its areas, its duties, its TTHC files. */
@Injectable()
export class ComputeAgencyGround {
  constructor(
    private readonly factsView: SummaryFactsView,
    private readonly plans: ReportPlansView,
    private readonly returns: AgencyReturns,
    private readonly clock: Clock,
  ) {}

  async run(report: PeriodicReport, { name, window }: ScheduledReport): Promise<ReportGround> {
    const { tenantId, agencyId, agency, receiver, title, year } = report;
    const facts = await this.factsView.ofAgency(tenantId, agencyId, year);
    const plans = await this.plans.named(tenantId, [...new Set(facts.map(({ planId }) => planId))]);
    const span = countedSpan(window, localDate(this.clock.today()));
    const areas = areasOf(facts, new Map(plans.map((plan) => [plan.id, plan.name])), span);
    const returns = await this.returns.run(tenantId, agencyId, span);
    return {
      ...{ title, year, agency, receiver, areas, countedTo: span.to },
      window: { name, from: window.from, to: window.to },
      superior: plans.find(({ issuer }) => issuer !== null)?.issuer ?? null,
      ...{ tthcMonths: [...(returns?.months ?? [])], tthcMissing: [...(returns?.missing ?? [])] },
      computed: computed(facts, areas, span, returns?.figures ?? null),
    };
  }
}

function computed(
  facts: readonly AgencyFact[],
  areas: ReportGround['areas'],
  span: CountedSpan,
  tthc: TthcFigures | null,
): ComputedFigure[] {
  return [...taskFigures(facts, areas, span), ...(tthc === null ? [] : tthcFigures(tthc))];
}

/** Of a window that still runs the figures go as far as today; before it has begun they stand at its eve. */
function countedSpan({ from, to }: ScheduledReport['window'], today: CountedSpan['to']): CountedSpan {
  if (today > to) return { from, to, ended: true };
  return today < from ? { from, to: addDays(from, -1), ended: true } : { from, to: today, ended: false };
}
