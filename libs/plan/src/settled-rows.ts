import { Injectable } from '@nestjs/common';
import type { SettleAnswer } from '#contracts';
import { Clock, type Transaction } from '#platform';
import type { AnsweredField } from './domain/apply-answer.js';
import type { TaskDraft } from './domain/task-draft.js';
import { PlanJournal } from './plan-journal.js';
import type { PlanTaskEntity } from './plan-task.entity.js';
import { PlanStore } from './plan.store.js';

export interface SettledRow {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly answer: SettleAnswer;
  readonly old: PlanTaskEntity;
  readonly task: TaskDraft;
  readonly answered: readonly AnsweredField[];
}

/** Writes down what a person settled of a row: the row, the answer with its time and author, the journal. */
@Injectable()
export class SettledRows {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  async save(tx: Transaction, { tenantId, actorId, planId, answer, old, task, answered }: SettledRow): Promise<void> {
    const { deadline, leads, leadMeanings, followUp, doubts, confirmed, excluded, excludeReason } = task;
    const at = this.clock.now();
    const settled = { deadline, leads, leadMeanings, followUp, doubts, confirmed, excluded, excludeReason };
    await this.plans.changeTask(tx, old, { ...settled, settledBy: actorId, settledAt: at });
    const reason = answer.note ?? answer.exclude?.reason ?? null;
    const who = { tenantId, planId, taskId: old.id, reason, answeredBy: actorId, answeredAt: at };
    await this.plans.addAnswers(
      tx,
      answered.map((field) => ({ ...who, ...field })),
    );
    const detail = { taskId: old.id, position: old.position, fields: answered.map(({ field }) => field) };
    await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.task-settled', detail });
  }
}
