import { Injectable } from '@nestjs/common';
import { SummarySnapshotStore, type ReportKey } from './summary-snapshot.store.js';
import { type FactsTaken, TakeSummaryBasis } from './take-summary-basis.js';
import { WriteSnapshot } from './write-snapshot.js';

export interface SummaryRevision extends ReportKey {
  readonly actorId: string;
  readonly actorName: string;
  readonly reason: string;
  readonly facts: FactsTaken;
}

export type SummaryRevised =
  | { readonly ok: true; readonly version: number }
  | {
      readonly ok: false;
      readonly code: 'reason-missing' | 'summary-not-frozen' | 'not-possible-now';
      readonly message: string;
    };

/** A corrected report: a new version from newly taken facts of the same window, with the reason. The versions before it stay. */
@Injectable()
export class ReviseSummary {
  constructor(
    private readonly snapshots: SummarySnapshotStore,
    private readonly takeBasis: TakeSummaryBasis,
    private readonly write: WriteSnapshot,
  ) {}

  async run({ actorId, actorName, reason, facts, ...key }: SummaryRevision): Promise<SummaryRevised> {
    const why = reason.trim();
    if (why === '') return refused('reason-missing', 'Hãy ghi lý do lập lại báo cáo.');
    const last = await this.snapshots.find(key);
    const basis = last && (await this.takeBasis.atCutOff(key, facts));
    if (!last || !basis)
      return refused('summary-not-frozen', 'Kỳ báo cáo này chưa chốt số liệu, chưa có gì để lập lại.');
    const version = last.version + 1;
    const making = { version, madeBy: actorId, madeByName: actorName, reason: why };
    const isNew = await this.write.run(key, basis, making);
    return isNew
      ? { ok: true, version }
      : refused('not-possible-now', 'Người khác vừa lập một bản mới; hãy xem bản đó trước.');
  }
}

function refused(code: Extract<SummaryRevised, { ok: false }>['code'], message: string): SummaryRevised {
  return { ok: false, code, message };
}
