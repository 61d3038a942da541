import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import type { SettleAnswer } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { Clock, Database, type Transaction } from '#platform';
import { type AnsweredField, type AnswerRefusal, type AnswerSetting, applyAnswer } from './domain/apply-answer.js';
import { issuerView } from './domain/issuer-view.js';
import { isOpen, type TaskDraft } from './domain/task-draft.js';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import type { PlanEntity } from './plan.entity.js';
import { PlanStore } from './plan.store.js';

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
    private readonly clock: Clock,
    private readonly directories: LoadDirectory,
    private readonly plans: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  async run(order: SettleOrder): Promise<Settled> {
    const directory = await this.directories.run(order.tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found;
      const task = await this.plans.task(tx, found.plan, order.taskId);
      if (task === null) return refuseNotFound('Không tìm thấy nhiệm vụ này trong kế hoạch.');
      const result = applyAnswer(task, order.answer, this.settingOf(found.plan, directory));
      if (!result.ok) return result;
      await this.save(tx, order, task, result.task, result.answered);
      return { ok: true, open: isOpen(result.task), task: result.task };
    });
  }

  private settingOf({ planYear, rollPolicy, issuer }: PlanEntity, directory: Directory): AnswerSetting {
    const today = localDate(this.clock.today());
    return { directory, issuer: issuerView(issuer), today, planYear, rollPolicy, calendar: vietnamCalendar };
  }

  private async save(
    tx: Transaction,
    { tenantId, actorId, planId, taskId, answer }: SettleOrder,
    old: PlanTaskEntity,
    task: TaskDraft,
    answered: readonly AnsweredField[],
  ): Promise<void> {
    const { deadline, leads, doubts, confirmed, excluded, excludeReason } = task;
    const at = this.clock.now();
    const settled = { deadline, leads, doubts, confirmed, excluded, excludeReason };
    await this.plans.changeTask(tx, old, { ...settled, settledBy: actorId, settledAt: at });
    const reason = answer.note ?? answer.exclude?.reason ?? null;
    const who = { tenantId, planId, taskId, reason, answeredBy: actorId, answeredAt: at };
    await this.plans.addAnswers(
      tx,
      answered.map((field) => ({ ...who, ...field })),
    );
    const detail = { taskId, position: old.position, fields: answered.map(({ field }) => field) };
    await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.task-settled', detail });
  }
}
