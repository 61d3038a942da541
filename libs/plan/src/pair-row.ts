import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { AmendmentStore } from './amendment.store.js';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';
import type { PlanEntity } from './plan.entity.js';

export interface RowPairOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly amendmentId: string;
  /** A row of the amendment. */
  readonly taskId: string;
  /** The row of the plan in force that it stands for; null: it is a new one. */
  readonly oldTaskId: string | null;
}

export type RowPaired =
  { readonly ok: true } | { readonly ok: false; readonly code: 'row-taken'; readonly message: string } | NotADraft;

/** A person says which row of the old version a row stands for. */
@Injectable()
export class PairRow {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanStore,
    private readonly amendments: AmendmentStore,
    private readonly journal: PlanJournal,
  ) {}

  run(order: RowPairOrder): Promise<RowPaired> {
    const { tenantId, actorId, amendmentId: planId, oldTaskId } = order;
    return this.database.transaction(async (tx): Promise<RowPaired> => {
      const found = await findDraft(this.plans, tx, { tenantId, planId });
      if (!found.ok) return found;
      const rows = await this.plans.tasks(tenantId, planId, tx);
      const task = rows.find(({ id }) => id === order.taskId);
      if (found.plan.amendsPlanId === null || task === undefined)
        return refuseNotFound('Không tìm thấy dòng này trong bản điều chỉnh.');
      if (oldTaskId !== null) {
        if (!(await this.hasRow(tx, found.plan, oldTaskId)))
          return refuseNotFound('Không tìm thấy dòng này trong kế hoạch đang áp dụng.');
        const holder = rows.find((row) => row.amendsTaskId === oldTaskId && row.id !== task.id);
        // An unsure row only leans on its suggestion: it gives way, and is asked about without one.
        if (holder !== undefined && holder.pairing !== 'unsure') return rowTaken(holder.position);
        if (holder !== undefined) await this.amendments.pairRow(tx, holder, null, 'unsure');
      }
      await this.amendments.pairRow(tx, task, oldTaskId, oldTaskId === null ? 'separate' : 'paired');
      const detail = { taskId: task.id, oldTaskId };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.row-paired', detail });
      return { ok: true };
    });
  }

  private async hasRow(tx: Transaction, amendment: PlanEntity, id: string): Promise<boolean> {
    const { tenantId, amendsPlanId } = amendment;
    const rows = amendsPlanId === null ? [] : await this.plans.tasks(tenantId, amendsPlanId, tx);
    return rows.some((row) => row.id === id);
  }
}

function rowTaken(position: number): RowPaired {
  const message = `Dòng cũ này đang ứng với dòng thứ ${String(position)} của bản điều chỉnh: hãy tách dòng đó ra trước.`;
  return { ok: false, code: 'row-taken', message };
}
