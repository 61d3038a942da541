import { Injectable } from '@nestjs/common';
import type { TthcIntake, TthcPushBody } from '#contracts';
import { LoadDirectory } from '#directory';
import { AcceptReturns, type ReturnsAccepted } from './accept-returns.js';
import { CarryGapsView } from './carry-gaps.view.js';
import type { ReturnEntry } from './domain/decide-return.js';
import { FaultList } from './domain/fault-list.js';
import { nameBook } from './domain/name-book.js';
import { type PlacedFault, type PlacedFaults, placeFaults } from './domain/place-faults.js';
import { placePushed, readPushed } from './domain/read-pushed.js';
import type { OpenedKey } from './open-tthc-key.js';
import { TthcFieldStore } from './tthc-field.store.js';

export type ReturnsPushed =
  | { readonly ok: true; readonly intake: TthcIntake }
  | Exclude<ReturnsAccepted, { readonly ok: true } | { readonly code: 'tthc-faults' }>
  | PlacedFaults;

/** Returns that a one-stop system hands in with its key: the same rules as for people. */
@Injectable()
export class PushReturns {
  constructor(
    private readonly loadDirectory: LoadDirectory,
    private readonly fields: TthcFieldStore,
    private readonly accept: AcceptReturns,
    private readonly gaps: CarryGapsView,
  ) {}

  async run(
    { tenantId, accountId, label }: OpenedKey,
    { month, correctionReason, returns }: TthcPushBody,
  ): Promise<ReturnsPushed> {
    const directory = await this.loadDirectory.run(tenantId);
    const book = nameBook(directory, await this.fields.list(tenantId));
    const faults = new FaultList<PlacedFault>();
    const entries = readPushed(returns, book, faults.add);
    const accepted = await this.accept.run({
      ...{ tenantId, month, source: 'api', by: { accountId, name: label }, entries: entries as ReturnEntry[] },
      ...{ agencies: directory.byId, correctionReason, baseVersion: null, save: faults.count === 0 },
    });
    if (!accepted.ok && accepted.code !== 'tthc-faults') return accepted;
    if (!accepted.ok) {
      accepted.faults.shown.map((fault) => placePushed(fault, entries)).forEach(faults.add);
      faults.count += accepted.faults.count - accepted.faults.shown.length;
    }
    if (faults.count > 0 || !accepted.ok) return placeFaults('Dữ liệu gửi lên', faults, (fault) => fault);
    const rows = returns.reduce((sum, { lines }) => sum + lines.length, 0);
    const carryGaps = await this.gaps.countAfter(tenantId, month, entries);
    return { ok: true, intake: { month, rows, agencies: entries.length, ...accepted.counts, saved: true, carryGaps } };
  }
}
