import { Injectable } from '@nestjs/common';
import { type LocalDate, localDate } from '#calendar';
import { Clock } from '#platform';
import type { SummaryBasis } from './domain/summary-basis.js';
import { unpackBasis } from './pack-basis.js';
import type { SummarySnapshotEntity } from './summary-snapshot.entity.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';
import { type CountedBasis, TakeSummaryBasis } from './take-summary-basis.js';

export interface LoadedBasis<Basis = SummaryBasis> {
  readonly basis: Basis;
  /** The version it is; null: nothing is frozen yet, the facts are those of this moment. */
  readonly frozen: Omit<SummarySnapshotEntity, 'facts'> | null;
  /** Where nothing is frozen: the window may still run. */
  readonly today?: LocalDate;
}

/** What a report is made of: as it was frozen, else as things stand. */
@Injectable()
export class LoadBasis {
  constructor(
    private readonly snapshots: SummarySnapshotStore,
    private readonly takeBasis: TakeSummaryBasis,
    private readonly clock: Clock,
  ) {}

  /** Null when the tenant has no such published plan, or the report no such version. */
  run(key: ReportKey, version?: number): Promise<LoadedBasis | null> {
    return this.load(key, version, () => this.takeBasis.run(key));
  }

  /** The same for whoever only counts: where nothing is frozen, nothing is gathered but the facts. */
  counted(key: ReportKey, version?: number): Promise<LoadedBasis<CountedBasis> | null> {
    return this.load(key, version, () => this.takeBasis.counted(key));
  }

  private async load<Basis>(
    key: ReportKey,
    version: number | undefined,
    take: () => Promise<Basis | null>,
  ): Promise<LoadedBasis<Basis | SummaryBasis> | null> {
    const frozen = await this.snapshots.find(key, version);
    if (frozen !== null) return { basis: unpackBasis(frozen), frozen };
    const basis = version === undefined ? await take() : null;
    return basis && { basis, frozen: null, today: localDate(this.clock.today()) };
  }
}
