import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '#platform';
import type { ReturnsOrder } from './accept-returns.js';
import type { ReturnEntry } from './domain/decide-return.js';
import { MonthGate, type MonthRefusal } from './month-gate.js';
import { TthcReturnStore } from './tthc-return.store.js';

/** Keeps what was entered so far; nobody counts it. One draft for each agency and month, the last one entered. */
@Injectable()
export class SaveReturnDraft {
  constructor(
    private readonly database: Database,
    private readonly gate: MonthGate,
    private readonly returns: TthcReturnStore,
    private readonly clock: Clock,
  ) {}

  run(order: ReturnsOrder, { agencyId, lines, remarks }: ReturnEntry): Promise<{ readonly ok: true } | MonthRefusal> {
    return this.database.transaction(async (tx): Promise<{ readonly ok: true } | MonthRefusal> => {
      const refusal = await this.gate.enter(tx, { ...order, asDraft: true });
      if (refusal !== null) return refusal;
      const { tenantId, month, source, by, correctionReason } = order;
      const agency = order.agencies.get(agencyId);
      if (agency === undefined) throw new Error(`A draft of an agency without a name: ${agencyId}`);
      const row = {
        ...{ id: newId(), tenantId, month, agencyId, agencyName: agency.name, agencyLevel: agency.level },
        ...{ state: 'draft' as const, version: 0, isCurrent: false, source, correctionReason, ...remarks },
        ...{ enteredBy: by.accountId, enteredByName: by.name, enteredAt: this.clock.now() },
      };
      await this.returns.dropDrafts(tx, order, [agencyId]);
      // The last of two lines of one field stands: a draft may be as unfinished as its author.
      const last = new Map(lines.map((line) => [line.fieldId, line]));
      await this.returns.insert(tx, [[row, [...last.values()]]]);
      return { ok: true };
    });
  }
}
