import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import type { SummaryParagraph } from '#contracts';
import { type PlanTarget, ReportPlansView } from '#plan';
import { Clock } from '#platform';
import type { AssignmentFact } from './domain/assignment-fact.js';
import { topics } from './domain/carried-text.js';
import { ownReportsOf } from './domain/own-reports.js';
import type { BesideFigures } from './domain/summary-basis.js';
import { LoadCompared } from './load-compared.js';
import { LoadOwnReports } from './load-own-reports.js';
import { ParRuleStore } from './par-rule/par-rule.store.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { SummaryTextStore } from './summary-text.store.js';

/** Reads what stands in a report beside the facts of its assignments. */
@Injectable()
export class GatherBeside {
  constructor(
    private readonly plans: ReportPlansView,
    private readonly text: SummaryTextStore,
    private readonly compared: LoadCompared,
    private readonly ownReports: LoadOwnReports,
    private readonly parRules: ParRuleStore,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, planYear: number, facts: readonly AssignmentFact[]): Promise<BesideFigures> {
    const { tenantId, window } = key;
    const { maxPoints, bands } = await this.parRules.load(tenantId);
    return {
      knownTo: localDate(this.clock.today()),
      ownReports: ownReportsOf([...facts, ...(await this.ownReports.run(tenantId, window, planYear))], window),
      targets: await this.targets(key),
      paragraphs: await this.paragraphs(key),
      ...(await this.compared.run(key, planYear)),
      parIndex: { maxPoints, bands },
    };
  }

  private async targets(key: ReportKey): Promise<BesideFigures['targets']> {
    const measures = new Map((await this.text.measuresOf(key)).map((measure) => [measure.targetId, measure]));
    return (await this.plans.targets(key.tenantId, key.planId)).map((target) => {
      const { measured = null, note = null } = measures.get(target.id) ?? {};
      return { ...targetOf(target), measured, note };
    });
  }

  /** Only what was saved for this report: a draft carried over is nobody's word yet. */
  private async paragraphs({ tenantId, planId, window }: ReportKey): Promise<SummaryParagraph[]> {
    const written = await this.text.paragraphsOf(tenantId, [planId]);
    return written
      .filter(({ windowCode, text }) => windowCode === window && text !== '')
      .map(({ areaCode: area, topic, text }) => ({ area, topic, text }))
      .sort(
        (one, other) => one.area.localeCompare(other.area) || topics.indexOf(one.topic) - topics.indexOf(other.topic),
      );
  }
}

export function targetOf({ id, text, target }: PlanTarget) {
  const { area, comparator, values, unit, level } = target;
  return { id, area, text, comparator, values: [...values], unit, level };
}
