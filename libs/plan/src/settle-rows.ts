import { Injectable } from '@nestjs/common';
import type { BulkAnswerResult, RowSelection, SettleAnswer } from '#contracts';
import { Database } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { type Answered, applyAnswer } from './domain/apply-answer.js';
import { selectRows } from './domain/select-rows.js';
import { isOpen, titleOf } from './domain/task-draft.js';
import { findDraft, type NotADraft } from './find-draft.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import { PlanStore } from './plan.store.js';
import { SettledRows } from './settled-rows.js';

export interface RowsOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly rows: RowSelection;
  readonly answer: SettleAnswer;
  /** Only say what would happen. */
  readonly preview: boolean;
}

export type RowsSettled = ({ readonly ok: true } & BulkAnswerResult) | NotADraft;

/** One answer for many rows, in one transaction. A row that cannot take it is named and left as it was. */
@Injectable()
export class SettleRows {
  constructor(
    private readonly database: Database,
    private readonly settings: AnswerSettings,
    private readonly plans: PlanStore,
    private readonly settled: SettledRows,
  ) {}

  async run(order: RowsOrder): Promise<RowsSettled> {
    const { tenantId, planId, rows, answer, preview } = order;
    const settingOf = await this.settings.load(tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found;
      const setting = settingOf(found.plan);
      const chosen = selectRows(await this.plans.tasks(tenantId, planId, tx), rows);
      const results = chosen.map((old) => ({ old, result: applyAnswer(old, answer, setting) }));
      for (const { old, result } of preview ? [] : results) {
        if (result.ok && result.answered.length > 0)
          await this.settled.save(tx, { ...order, old, task: result.task, answered: result.answered });
      }
      return { ok: true, applied: !preview, rows: results.map(({ old, result }) => toldRow(old, result)) };
    });
  }
}

/** What an answer did to a row, in words for the person who gave it. */
export function toldRow(old: PlanTaskEntity, result: Answered): BulkAnswerResult['rows'][number] {
  const { id: taskId, position, row } = old;
  const after = result.ok ? result.task : old;
  const message = result.ok ? null : result.message;
  return { taskId, position, row, title: titleOf(old), ok: result.ok, message, open: isOpen(after) };
}
