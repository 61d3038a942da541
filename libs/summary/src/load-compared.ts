import { Injectable } from '@nestjs/common';
import type { CchcReport } from '#calendar';
import type { ComparedReport, LowerReport } from '#contracts';
import { ReportPlansView } from '#plan';
import { figuresOf } from './domain/compile-contents.js';
import { compileSummary } from './domain/compile-summary.js';
import type { BesideFigures } from './domain/summary-basis.js';
import { unpackBasis } from './pack-basis.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';

/** The report that comes before each in the year; the first follows the last of the year before. */
const windowBefore: Readonly<Record<CchcReport, CchcReport>> = { Q1: 'Y', H1: 'Q1', Q3: 'H1', Y: 'Q3' };

/** The frozen reports that one is set beside: the one before, that of the year before, and those of the plans under its own. */
@Injectable()
export class LoadCompared {
  constructor(
    private readonly plans: ReportPlansView,
    private readonly snapshots: SummarySnapshotStore,
  ) {}

  async run(key: ReportKey, planYear: number): Promise<Pick<BesideFigures, 'lower' | 'before' | 'lastYear'>> {
    const { tenantId, planId, window } = key;
    const last = await this.plans.yearBefore(tenantId, planId);
    const before = { ...key, window: windowBefore[window], planId: window === 'Q1' ? last?.id : planId };
    return {
      lower: await this.lower(key, planYear),
      before: await this.compared(before, window === 'Q1' ? planYear - 1 : planYear),
      lastYear: await this.compared({ ...key, planId: last?.id }, planYear - 1),
    };
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
