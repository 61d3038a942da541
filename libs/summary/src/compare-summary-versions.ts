import { Injectable } from '@nestjs/common';
import type { SummaryChanges } from '#contracts';
import { compareBases } from './domain/compare-bases.js';
import { unpackBasis } from './pack-basis.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';

/** What a version of a report changed against the one before it. */
@Injectable()
export class CompareSummaryVersions {
  constructor(private readonly snapshots: SummarySnapshotStore) {}

  /** Null where there is no such version, or none before it. */
  async run(key: ReportKey, version: number): Promise<SummaryChanges | null> {
    const [before, after] = [await this.snapshots.find(key, version - 1), await this.snapshots.find(key, version)];
    return before && after && compareBases(unpackBasis(before), unpackBasis(after));
  }
}
