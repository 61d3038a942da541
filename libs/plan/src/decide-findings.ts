import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { decideFinding, type FindingsOrder } from './domain/findings.js';
import { findDraft, type NotADraft } from './find-draft.js';
import { FindingJournal } from './finding-journal.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanStore } from './plan.store.js';

export interface FindingsDecided {
  readonly ok: true;
  readonly decided: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string; readonly message: string }[];
}

/** What a person says to sentences of the prose: one decision for one or many. One that cannot stand is named and stays as it was. */
@Injectable()
export class DecideFindings {
  constructor(
    private readonly database: Database,
    private readonly settings: AnswerSettings,
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
    private readonly decisions: FindingJournal,
  ) {}

  async run(order: FindingsOrder): Promise<FindingsDecided | NotADraft> {
    const settingOf = await this.settings.load(order.tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, order);
      if (!found.ok) return found;
      const setting = settingOf(found.plan);
      const results = (await this.findings.some(tx, order, order.ids)).map((old) => {
        return { old, result: decideFinding(old, order.decision, setting) };
      });
      const stamp = this.decisions.stamp(order.actorId);
      for (const { old, result } of results) {
        if (result.ok) await this.findings.save(tx, { ...old, ...result.finding, ...stamp });
      }
      const decided = results.flatMap(({ old, result }) => (result.ok ? [old.id] : []));
      await this.decisions.write(tx, order, decided);
      const refused = results.flatMap(({ old, result }) => {
        return result.ok ? [] : [{ id: old.id, code: result.code, message: result.message }];
      });
      return { ok: true, decided, refused };
    });
  }
}
