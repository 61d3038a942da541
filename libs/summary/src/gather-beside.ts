import { Injectable } from '@nestjs/common';
import { type CchcReport, localDate } from '#calendar';
import type { ComparedReport, LowerReport, SummaryParagraph } from '#contracts';
import { type PlanTarget, ReportPlansView } from '#plan';
import { Clock } from '#platform';
import type { AssignmentFact } from './domain/assignment-fact.js';
import { topics } from './domain/carried-text.js';
import { figuresOf } from './domain/compile-contents.js';
import { compileSummary } from './domain/compile-summary.js';
import { ownReportsOf } from './domain/own-reports.js';
import { defaultParIndexRule } from './domain/par-index.js';
import type { BesideFigures } from './domain/summary-basis.js';
import { unpackBasis } from './pack-basis.js';
import { LoadOwnReports } from './load-own-reports.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';
import { SummaryTextStore } from './summary-text.store.js';

/** The report that comes before each in the year; the first follows the last of the year before. */
const windowBefore: Readonly<Record<CchcReport, CchcReport>> = { Q1: 'Y', H1: 'Q1', Q3: 'H1', Y: 'Q3' };

/** Reads what stands in a report beside the facts of its assignments. */
@Injectable()
export class GatherBeside {
  constructor(
    private readonly plans: ReportPlansView,
    private readonly text: SummaryTextStore,
    private readonly snapshots: SummarySnapshotStore,
    private readonly ownReports: LoadOwnReports,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, planYear: number, facts: readonly AssignmentFact[]): Promise<BesideFigures> {
    const { tenantId, planId, window } = key;
    const last = await this.plans.yearBefore(tenantId, planId);
    const before = { ...key, window: windowBefore[window], planId: window === 'Q1' ? last?.id : planId };
    return {
      knownTo: localDate(this.clock.today()),
      ownReports: ownReportsOf([...facts, ...(await this.ownReports.run(tenantId, window, planYear))], window),
      targets: await this.targets(key),
      paragraphs: await this.paragraphs(key),
      lower: await this.lower(key, planYear),
      before: await this.compared(before, window === 'Q1' ? planYear - 1 : planYear),
      lastYear: await this.compared({ ...key, planId: last?.id }, planYear - 1),
      parIndex: defaultParIndexRule,
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

  private async lower(key: ReportKey, planYear: number): Promise<LowerReport[]> {
    const below: LowerReport[] = [];
    for (const { id: planId, title } of await this.plans.below(key.tenantId, key.planId))
      below.push({ planId, title, report: await this.compared({ ...key, planId }, planYear) });
    return below;
  }

  private async compared(
    { planId, ...key }: Omit<ReportKey, 'planId'> & { planId: string | undefined },
    year: number,
  ): Promise<ComparedReport | null> {
    const snapshot = planId === undefined ? null : await this.snapshots.find({ ...key, planId });
    if (snapshot === null) return null;
    const { facts, window, order } = unpackBasis(snapshot);
    const { version, windowCode } = snapshot;
    return { window: windowCode, year, version, planId, ...figuresOf(compileSummary(facts, window, order)) };
  }
}

export function targetOf({ id, text, target }: PlanTarget) {
  const { area, comparator, values, unit, level } = target;
  return { id, area, text, comparator, values: [...values], unit, level };
}
