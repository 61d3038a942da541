import { Injectable } from '@nestjs/common';
import type { SettleAnswer } from '#contracts';
import { Database } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { type AnswerRefusal, applyAnswer } from './domain/apply-answer.js';
import { isOpen, type TaskDraft } from './domain/task-draft.js';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanStore } from './plan.store.js';
import { SettledRows } from './settled-rows.js';

export interface SettleOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly taskId: string;
  readonly answer: SettleAnswer;
}

export type Settled =
  { readonly ok: true; readonly open: boolean; readonly task: TaskDraft } | NotADraft | AnswerRefusal;

/** A person's answer to the doubts of one row of a draft. What was read, what was answered, by whom and when are all kept. */
@Injectable()
export class SettleTask {
  constructor(
    private readonly database: Database,
    private readonly settings: AnswerSettings,
    private readonly plans: PlanStore,
    private readonly settled: SettledRows,
  ) {}

  async run(order: SettleOrder): Promise<Settled> {
    const settingOf = await this.settings.load(order.tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found;
      const old = await this.plans.task(tx, found.plan, order.taskId);
      if (old === null) return refuseNotFound('Không tìm thấy nhiệm vụ này trong kế hoạch.');
      const result = applyAnswer(old, order.answer, settingOf(found.plan));
      if (!result.ok) return result;
      await this.settled.save(tx, { ...order, old, task: result.task, answered: result.answered });
      return { ok: true, open: isOpen(result.task), task: result.task };
    });
  }
}
