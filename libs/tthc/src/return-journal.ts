import { Injectable } from '@nestjs/common';
import { AuditTrail, Outbox, type Transaction } from '#platform';
import type { EntryFault } from './domain/decide-return.js';
import type { FaultList } from './domain/fault-list.js';
import type { MonthOf } from './tthc-return.store.js';

/** Ids in one event; whoever reacts loads them by their month. */
const RETURNS_AN_EVENT = 500;
/** Of a refusal; a file may have a fault in every row. */
const FAULTS_KEPT = 10;

export interface ReturnsHandedIn {
  readonly of: MonthOf;
  readonly actorId: string | null;
  readonly source: string;
  readonly correctionReason: string;
  readonly returns: readonly { readonly id: string; readonly agencyId: string; readonly version: number }[];
}

export interface ReturnsRefused {
  readonly of: MonthOf;
  readonly actorId: string | null;
  readonly source: string;
  readonly faults: FaultList<EntryFault>;
}

/** What a hand-in leaves behind beside its figures. */
@Injectable()
export class ReturnJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async handedIn(tx: Transaction, { of, actorId, source, correctionReason, returns }: ReturnsHandedIn): Promise<void> {
    const { tenantId, month } = of;
    const only = returns.length === 1 ? returns[0] : undefined;
    await this.audit.record(tx, {
      ...{ tenantId, actorId, action: 'tthc.returns-submitted' },
      subject: only === undefined ? `tthc-month:${month}` : `tthc-return:${only.id}`,
      detail: { month, source, correctionReason, count: returns.length, ...(only && { ...only }) },
    });
    await this.tell(
      tx,
      of,
      returns.map(({ agencyId }) => agencyId),
    );
  }

  /** What was handed in and not taken in: how many faults it had, and the first of them. */
  async refused(tx: Transaction, { of, actorId, source, faults }: ReturnsRefused): Promise<void> {
    const { tenantId, month } = of;
    const first = faults.shown.slice(0, FAULTS_KEPT).map(({ agencyId, message }) => ({ agencyId, message }));
    const entry = { tenantId, actorId, action: 'tthc.returns-refused', subject: `tthc-month:${month}` };
    await this.audit.record(tx, { ...entry, detail: { month, source, faults: faults.count, first } });
  }

  /** Whoever follows returns hears whose are in. */
  async tell(tx: Transaction, { tenantId, month }: MonthOf, handedIn: readonly string[]): Promise<void> {
    for (let at = 0; at < handedIn.length; at += RETURNS_AN_EVENT) {
      const agencyIds = handedIn.slice(at, at + RETURNS_AN_EVENT);
      const event = { type: 'tthc.returns-submitted', tenantId, key: month, payload: { month, agencyIds } };
      await this.outbox.append(tx, event);
    }
  }
}
