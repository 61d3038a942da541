import { Injectable } from '@nestjs/common';
import { LoadBasis, type LoadedBasis } from './load-basis.js';
import { type SummaryOfPlan, summaryOfBasis } from './summary-of-basis.js';
import type { ReportKey } from './summary-snapshot.store.js';

export type LoadedSummary = SummaryOfPlan & Pick<LoadedBasis, 'frozen'>;

/** A report as it was frozen; of a window that is not, a preview from the facts of this moment. */
@Injectable()
export class LoadSummary {
  constructor(private readonly loadBasis: LoadBasis) {}

  /** Null when there is no such plan, or no such version. */
  async run(key: ReportKey, version?: number): Promise<LoadedSummary | null> {
    const loaded = await this.loadBasis.run(key, version);
    return loaded && { ...summaryOfBasis(loaded.basis, loaded.today), frozen: loaded.frozen };
  }
}
