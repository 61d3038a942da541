import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { PlanDraft } from './domain/draft-plan.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanJournal } from './plan-journal.js';
import type { PlanEntity } from './plan.entity.js';
import { PlanStore } from './plan.store.js';

/** Everything of a draft but its head: areas, tasks, what the prose says, and the note that it came in. */
@Injectable()
export class DraftRows {
  constructor(
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
    private readonly journal: PlanJournal,
  ) {}

  async add(tx: Transaction, plan: PlanEntity, draft: PlanDraft): Promise<void> {
    await this.plans.addRows(tx, plan, draft.areas, draft.tasks);
    await this.findings.add(tx, { tenantId: plan.tenantId, planId: plan.id }, draft.findings);
  }

  note(tx: Transaction, entry: Parameters<PlanJournal['write']>[1]): Promise<void> {
    return this.journal.write(tx, entry);
  }
}
