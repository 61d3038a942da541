import { Injectable } from '@nestjs/common';
import { generalSuccessor, LoadSuccessions } from '#directory';
import { Database } from '#platform';
import { PlanStore } from './plan.store.js';

/** Plans whose standing agency or area coordinators ended are followed by their successors. */
@Injectable()
export class FollowSuccession {
  constructor(
    private readonly database: Database,
    private readonly successions: LoadSuccessions,
    private readonly plans: PlanStore,
  ) {}

  async run({ tenantId, successionId }: { readonly tenantId: string; readonly successionId: string }): Promise<void> {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    await this.database.transaction(async (tx) => {
      for (const fromId of new Set(succession.parts.map((part) => part.fromId))) {
        const toId = generalSuccessor(succession, fromId);
        if (toId !== null) await this.plans.replaceAgency(tx, tenantId, fromId, toId);
      }
    });
  }
}
