import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AmendmentStore } from './amendment.store.js';
import { AmendAssignments } from './amend-assignments.js';
import { AmendedPlan } from './amended-plan.js';
import { planAmendment } from './domain/plan-amendment.js';
import { AmendmentNews } from './amendment-news.js';

/** Tasks to a transaction: few enough that nobody waits long for a locked row. */
const TASKS_AT_ONCE = 50;

/**
 * Brings the work under way to the plan as it now reads, some tasks at a time. Run again, or after standing still half-way, it does
 * what is left to do and no more.
 */
@Injectable()
export class ApplyAmendment {
  constructor(
    private readonly plans: AmendedPlan,
    private readonly amendments: AmendmentStore,
    private readonly amendAssignments: AmendAssignments,
    private readonly database: Database,
    private readonly news: AmendmentNews,
  ) {}

  async run({
    tenantId,
    planId,
  }: {
    readonly tenantId: string;
    readonly planId: string;
  }): Promise<{ changed: number }> {
    const { of, expanded } = await this.plans.load(tenantId, planId);
    const byTask = Map.groupBy(expanded, ({ taskId }) => taskId);
    const taskIds = [...new Set([...byTask.keys(), ...(await this.amendments.taskIds(tenantId, planId))])];
    let changed = 0;
    for (let at = 0; at < taskIds.length; at += TASKS_AT_ONCE) {
      const some = taskIds.slice(at, at + TASKS_AT_ONCE);
      const done = await this.database.transaction(async (tx) => {
        // A version that came in the meantime has an order of its own, which does all of this.
        if (!(await this.plans.isInForce(tx, of))) return null;
        const fresh = some.flatMap((id) => byTask.get(id) ?? []);
        return this.amendAssignments.run(tx, of, some, (standing) => planAmendment(standing, fresh));
      });
      if (done === null) return { changed };
      changed += done;
    }
    await this.database.transaction((tx) => this.news.tell(tx, of, changed));
    return { changed };
  }
}
