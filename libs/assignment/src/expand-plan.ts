import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { LoadDirectory } from '#directory';
import { LoadPublishedPlan } from '#plan';
import { Database, Outbox } from '#platform';
import { AssignmentStore } from './assignment.store.js';
import { expandPlan } from './domain/expand-plan.js';

/** Publication becomes assignments. Run again it adds nothing, and says nothing again. */
@Injectable()
export class ExpandPlan {
  constructor(
    private readonly database: Database,
    private readonly plans: LoadPublishedPlan,
    private readonly directories: LoadDirectory,
    private readonly assignments: AssignmentStore,
    private readonly outbox: Outbox,
  ) {}

  async run({ tenantId, planId }: { readonly tenantId: string; readonly planId: string }): Promise<{ added: number }> {
    const loaded = await this.plans.run(tenantId, planId);
    if (loaded === null) throw new Error(`Plan ${planId} is not published.`);
    const { plan, publishedAt: assignedAt } = loaded;
    const expanded = expandPlan(plan, await this.directories.run(tenantId), vietnamCalendar);
    return this.database.transaction(async (tx) => {
      const of = { tenantId, planId, planYear: plan.planYear, assignedAt };
      const added = await this.assignments.addNew(tx, of, expanded);
      if (added > 0)
        await this.outbox.append(tx, { type: 'plan.expanded', tenantId, key: planId, payload: { planId, added } });
      return { added };
    });
  }
}
