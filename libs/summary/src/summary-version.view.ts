import { Injectable } from '@nestjs/common';
import type { SummaryVersion } from '#contracts';
import type { SummarySnapshotEntity } from './summary-snapshot.entity.js';
import { type ReportKey, SummarySnapshotStore } from './summary-snapshot.store.js';

/** The versions of a report as a screen lists them, the last first. */
@Injectable()
export class SummaryVersionView {
  constructor(private readonly snapshots: SummarySnapshotStore) {}

  async list(key: ReportKey): Promise<SummaryVersion[]> {
    return (await this.snapshots.versions(key)).map(versionOf);
  }
}

export function versionOf(snapshot: Omit<SummarySnapshotEntity, 'facts'>): SummaryVersion {
  const { version, takenAt, cutOff, sha256, madeByName, reason } = snapshot;
  return { version, takenAt: takenAt.toISOString(), cutOff, sha256, madeByName, reason };
}
