import { Injectable } from '@nestjs/common';
import type { TthcMonth, TthcSource } from '#contracts';
import { Clock, Database, newId, type Transaction } from '#platform';
import { decideReturn, type EntryFault, type EntryVerdict, type ReturnEntry } from './domain/decide-return.js';
import { FaultList } from './domain/fault-list.js';
import { MonthGate, type MonthRefusal } from './month-gate.js';
import { ReturnJournal } from './return-journal.js';
import type { TthcReturnEntity } from './tthc-return.entity.js';
import { TthcReturnStore } from './tthc-return.store.js';

/** Returns looked at together: what stands of a country's does not fit in memory beside its file. */
const RETURNS_A_TURN = 500;

export interface ReturnsOrder {
  readonly tenantId: string;
  readonly month: TthcMonth;
  readonly source: TthcSource;
  readonly by: { readonly accountId: string; readonly name: string };
  /** One for each agency. */
  readonly entries: readonly ReturnEntry[];
  /** Names and levels of all agencies in the entries, as of today. */
  readonly agencies: ReadonlyMap<string, { readonly name: string; readonly level: string }>;
  readonly correctionReason: string;
  /** The version that a person saw, of the one return handed in; null where nobody looked. */
  readonly baseVersion: number | null;
  /** False: only look. */
  readonly save: boolean;
}

export type ReturnsAccepted =
  | { readonly ok: true; readonly counts: Readonly<Record<EntryVerdict, number>> }
  | MonthRefusal
  | { readonly ok: false; readonly code: 'tthc-return-changed'; readonly message: string }
  | { readonly ok: false; readonly code: 'tthc-faults'; readonly faults: FaultList<EntryFault> };

interface Decided {
  readonly entry: ReturnEntry;
  readonly verdict: EntryVerdict;
  readonly version: number;
}

/** Takes returns in, all or none: with any fault nothing changes, and all faults are told. What stood before stays as a version. */
@Injectable()
export class AcceptReturns {
  constructor(
    private readonly database: Database,
    private readonly gate: MonthGate,
    private readonly returns: TthcReturnStore,
    private readonly journal: ReturnJournal,
    private readonly clock: Clock,
  ) {}

  run(order: ReturnsOrder): Promise<ReturnsAccepted> {
    return this.database.transaction(async (tx): Promise<ReturnsAccepted> => {
      const refusal = await this.gate.enter(tx, { ...order, asDraft: false });
      if (refusal !== null) return refusal;
      const faults = new FaultList<EntryFault>();
      const decided: Decided[] = [];
      for (const part of turns(order.entries)) decided.push(...(await this.decide(tx, order, part, faults)));
      if (order.baseVersion !== null && decided.some(({ version }) => version !== order.baseVersion)) {
        return {
          ok: false,
          code: 'tthc-return-changed',
          message: 'Báo cáo vừa được người khác gửi; hãy tải lại để xem.',
        };
      }
      if (faults.count > 0) {
        const { by, source } = order;
        if (order.save) await this.journal.refused(tx, { of: order, actorId: by.accountId, source, faults });
        return { ok: false, code: 'tthc-faults', faults };
      }
      if (order.save) await this.save(tx, order, decided);
      return { ok: true, counts: countVerdicts(decided) };
    });
  }

  private async decide(
    tx: Transaction,
    order: ReturnsOrder,
    entries: readonly ReturnEntry[],
    faults: FaultList<EntryFault>,
  ): Promise<Decided[]> {
    const ids = entries.map(({ agencyId }) => agencyId);
    const standing = await this.returns.standing(order, ids, tx);
    const before = await this.returns.before(order, ids, tx);
    return entries.map((entry) => {
      const stands = standing.get(entry.agencyId) ?? null;
      const { correctionReason } = order;
      const context = { before: before.get(entry.agencyId) ?? null, standing: stands, correctionReason };
      const decision = decideReturn(entry, context);
      decision.faults.forEach(faults.add);
      return { entry, verdict: decision.verdict, version: stands?.version ?? 0 };
    });
  }

  private async save(tx: Transaction, order: ReturnsOrder, decided: readonly Decided[]): Promise<void> {
    const ids = decided.map(({ entry }) => entry.agencyId);
    for (const part of turns(ids)) await this.returns.dropDrafts(tx, order, part);
    const fresh = decided.filter(({ verdict }) => verdict !== 'unchanged');
    if (fresh.length === 0) return;
    const rows = fresh.map((each) => [this.rowOf(order, each), each.entry.lines] as const);
    for (const part of turns(rows)) {
      const agencyIds = part.map(([{ agencyId }]) => agencyId);
      await this.returns.supersede(tx, order, agencyIds);
      await this.returns.insert(tx, part);
    }
    const { by, source, correctionReason } = order;
    const returns = rows.map(([{ id, agencyId, version }]) => ({ id, agencyId, version }));
    await this.journal.handedIn(tx, { of: order, actorId: by.accountId, source, correctionReason, returns });
  }

  private rowOf(order: ReturnsOrder, { entry, verdict, version }: Decided): TthcReturnEntity {
    const { tenantId, month, source, by } = order;
    const agency = order.agencies.get(entry.agencyId);
    if (agency === undefined) throw new Error(`A return of an agency without a name: ${entry.agencyId}`);
    return {
      ...{ id: newId(), tenantId, month, agencyId: entry.agencyId, agencyName: agency.name, agencyLevel: agency.level },
      ...{ state: 'submitted', version: version + 1, isCurrent: true, source },
      ...{ enteredBy: by.accountId, enteredByName: by.name, enteredAt: this.clock.now() },
      ...entry.remarks,
      correctionReason: verdict === 'corrected' ? order.correctionReason : '',
    };
  }
}

function countVerdicts(decided: readonly Decided[]): Record<EntryVerdict, number> {
  const counts = { first: 0, corrected: 0, unchanged: 0 };
  for (const { verdict } of decided) counts[verdict] += 1;
  return counts;
}

function turns<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / RETURNS_A_TURN);
  return Array.from({ length: count }, (_, turn) => all.slice(turn * RETURNS_A_TURN, (turn + 1) * RETURNS_A_TURN));
}
