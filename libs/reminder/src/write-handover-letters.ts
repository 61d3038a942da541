import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import { localDate } from '#calendar';
import type { Succession } from '#contracts';
import { LoadPublishedPlan } from '#plan';
import { Database } from '#platform';
import { type AssignedPlan, PostAssigned } from './post-assigned.js';
import { SuccessionParties } from './succession-parties.js';

/** Each successor hears once, for each plan, what it took over. Written twice the letters exist once. */
@Injectable()
export class WriteHandoverLetters {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly plans: LoadPublishedPlan,
    private readonly parties: SuccessionParties,
    private readonly postAssigned: PostAssigned,
    private readonly database: Database,
  ) {}

  /** Returns how many letters were written. */
  async run({ tenantId, successionId }: { tenantId: string; successionId: string }): Promise<number> {
    const { succession, addressOf } = await this.parties.load(tenantId, successionId);
    const byHeir = Map.groupBy(await this.facts.ofSuccession(tenantId, successionId), heirAndPlan);
    let written = 0;
    for (const facts of byHeir.values()) {
      const [first] = facts;
      const loaded = first && (await this.plans.run(tenantId, first.planId));
      if (!first || !loaded) continue;
      const { agencyId, agencyName: name, planId } = first;
      const { title, planYear: year } = loaded.plan;
      const plan: AssignedPlan = { planId, title, year, handover: handoverTo(agencyId, succession) };
      const recipient = { tenantId, agencyId, name, address: addressOf(agencyId) };
      if (await this.database.transaction((tx) => this.postAssigned.run(tx, recipient, plan, facts))) written += 1;
    }
    return written;
  }
}

function heirAndPlan({ agencyId, planId }: ReminderFacts): string {
  return `${agencyId}:${planId}`;
}

function handoverTo(agencyId: string, { id: successionId, parts, effectiveOn, basis }: Succession) {
  const from = [...new Set(parts.filter(({ toId }) => toId === agencyId).map(({ fromName }) => fromName))].join(', ');
  return { successionId, from, since: localDate(effectiveOn), basis };
}
