import { Injectable } from '@nestjs/common';
import type { BulkAnswerResult } from '#contracts';
import { Database } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { applyAnswer } from './domain/apply-answer.js';
import { rememberedAnswer } from './domain/memory.js';
import { findDraft, type NotADraft } from './find-draft.js';
import { PlanStore } from './plan.store.js';
import { toldRow } from './settle-rows.js';
import { SettledRows } from './settled-rows.js';

export interface ReuseOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  /** Only say what would happen. */
  readonly preview: boolean;
}

/** Answers the rows of a draft as the issuer's last plan was answered, where a person says so. Rows it does not know stay open. */
@Injectable()
export class ReuseAnswers {
  constructor(
    private readonly database: Database,
    private readonly settings: AnswerSettings,
    private readonly plans: PlanStore,
    private readonly settled: SettledRows,
  ) {}

  async run(order: ReuseOrder): Promise<({ readonly ok: true } & BulkAnswerResult) | NotADraft> {
    const { tenantId, planId, preview } = order;
    const settingOf = await this.settings.load(tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found;
      const setting = settingOf(found.plan);
      const known = (await this.plans.tasks(tenantId, planId, tx)).flatMap((old) => {
        const answer = old.excluded ? null : rememberedAnswer(old, setting.memory);
        return answer === null ? [] : [{ old, answer, result: applyAnswer(old, answer, setting) }];
      });
      for (const { old, answer, result } of preview ? [] : known) {
        if (result.ok)
          await this.settled.save(tx, { ...order, answer, old, task: result.task, answered: result.answered });
      }
      return { ok: true, applied: !preview, rows: known.map(({ old, result }) => toldRow(old, result)) };
    });
  }
}
