import { Injectable } from '@nestjs/common';
import { unpackBasis } from './pack-basis.js';
import { SummarizePlan, summaryOfBasis, type SummaryOfPlan } from './summarize-plan.js';
import type { SummarySnapshotEntity } from './summary-snapshot.entity.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';

export interface LoadedSummary extends SummaryOfPlan {
  /** The version it was made of; null: nothing is frozen yet, the figures move. */
  readonly frozen: Omit<SummarySnapshotEntity, 'facts'> | null;
}

/** A report as it was frozen; of a window that is not, a preview from the facts of this moment. */
@Injectable()
export class LoadSummary {
  constructor(
    private readonly snapshots: SummarySnapshotStore,
    private readonly summarizePlan: SummarizePlan,
  ) {}

  /** Null when there is no such plan, or no such version. */
  async run(key: ReportKey, version?: number): Promise<LoadedSummary | null> {
    const snapshot = await this.snapshots.find(key, version);
    if (snapshot === null) {
      const preview = version === undefined ? await this.summarizePlan.run(key) : null;
      return preview && { ...preview, frozen: null };
    }
    return { ...summaryOfBasis(unpackBasis(snapshot)), frozen: snapshot };
  }
}
