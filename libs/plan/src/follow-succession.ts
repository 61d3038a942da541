import { Injectable } from '@nestjs/common';
import { generalSuccessor, LoadSuccessions } from '#directory';
import { Database, type Transaction } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { afterSuccession } from './domain/after-succession.js';
import { PlanStore } from './plan.store.js';
import { ReportRegimeStore } from './regimes/report-regime.store.js';

/** Plans whose standing agency or area coordinators ended, and report regimes, are followed by their successors; drafts ask anew about the leads that ended. */
@Injectable()
export class FollowSuccession {
  constructor(
    private readonly database: Database,
    private readonly successions: LoadSuccessions,
    private readonly settings: AnswerSettings,
    private readonly plans: PlanStore,
    private readonly regimes: ReportRegimeStore,
  ) {}

  async run({ tenantId, successionId }: { readonly tenantId: string; readonly successionId: string }): Promise<void> {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    const ended = new Set(succession.parts.map(({ fromId }) => fromId));
    await this.database.transaction(async (tx) => {
      for (const fromId of ended) {
        const toId = generalSuccessor(succession, fromId);
        if (toId === null) continue;
        await this.plans.replaceAgency(tx, tenantId, fromId, toId);
        await this.regimes.replaceAgency(tx, tenantId, fromId, toId);
      }
      await this.askAnew(tx, tenantId, ended);
    });
  }

  private async askAnew(tx: Transaction, tenantId: string, ended: ReadonlySet<string>): Promise<void> {
    const settingOf = await this.settings.load(tenantId);
    for (const draft of await this.plans.lockDrafts(tx, tenantId)) {
      const setting = settingOf(draft);
      for (const row of await this.plans.tasks(tenantId, draft.id, tx)) {
        const changed = afterSuccession(row, ended, setting);
        if (changed !== null) await this.plans.changeTask(tx, row, changed);
      }
    }
  }
}
