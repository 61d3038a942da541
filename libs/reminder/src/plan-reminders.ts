import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import { Database, Outbox } from '#platform';
import { PlanDuties } from './plan-duties.js';

const PAGE = 1_000;

/** A plan was published: the next reminder of every assignment, page by page; run twice it writes the same. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly planDuties: PlanDuties,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async run({ tenantId, planId }: { tenantId: string; planId: string }): Promise<void> {
    let after: string | null = null;
    do {
      const facts: ReminderFacts[] = await this.facts.ofPlan(tenantId, planId, { after, limit: PAGE });
      const ids = facts.map(({ assignmentId }) => assignmentId);
      await this.planDuties.run({ tenantId, ids, again: true });
      after = ids.length < PAGE ? null : (ids.at(-1) ?? null);
    } while (after !== null);
    // What supporting agencies contribute is known only now: the forecast waits for it.
    const type = 'plan.reminders-planned';
    await this.database.transaction((tx) =>
      this.outbox.append(tx, { type, tenantId, key: planId, payload: { planId } }),
    );
  }
}
