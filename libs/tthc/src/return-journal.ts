import { Injectable } from '@nestjs/common';
import { AuditTrail, Outbox, type Transaction } from '#platform';
import type { MonthOf } from './tthc-return.store.js';

/** Ids in one event; whoever reacts loads them by their month. */
const RETURNS_AN_EVENT = 500;

export interface ReturnsHandedIn {
  readonly of: MonthOf;
  readonly actorId: string | null;
  readonly source: string;
  readonly correctionReason: string;
  readonly returns: readonly { readonly id: string; readonly agencyId: string; readonly version: number }[];
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

  /** Whoever follows returns hears whose are in. */
  async tell(tx: Transaction, { tenantId, month }: MonthOf, handedIn: readonly string[]): Promise<void> {
    for (let at = 0; at < handedIn.length; at += RETURNS_AN_EVENT) {
      const agencyIds = handedIn.slice(at, at + RETURNS_AN_EVENT);
      const event = { type: 'tthc.returns-submitted', tenantId, key: month, payload: { month, agencyIds } };
      await this.outbox.append(tx, event);
    }
  }
}
