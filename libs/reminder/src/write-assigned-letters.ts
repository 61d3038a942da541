import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import { LoadAddresses } from '#directory';
import { LoadPublishedPlan } from '#plan';
import { Database } from '#platform';
import { PostAssigned } from './post-assigned.js';

const PAGE = 1_000;

/**
 * At publication each agency gets one letter with all its duties and days. All letters of a plan are written in one transaction: either
 * all stand or none, and written twice they exist once.
 */
@Injectable()
export class WriteAssignedLetters {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly loadPlan: LoadPublishedPlan,
    private readonly addresses: LoadAddresses,
    private readonly postAssigned: PostAssigned,
    private readonly database: Database,
  ) {}

  /** Returns how many letters were written. */
  async run({ tenantId, planId }: { tenantId: string; planId: string }): Promise<number> {
    const loaded = await this.loadPlan.run(tenantId, planId);
    if (loaded === null) throw new Error(`Plan ${planId} is not published.`);
    const { title, planYear: year } = loaded.plan;
    const addressOf = await this.addresses.run(tenantId);
    const byAgency = groupByAgency(await this.allOf(tenantId, planId));
    return this.database.transaction(async (tx) => {
      let written = 0;
      for (const [agencyId, { name, facts }] of byAgency) {
        const recipient = { tenantId, agencyId, name, address: addressOf(agencyId) };
        if (await this.postAssigned.run(tx, recipient, { planId, title, year }, facts)) written += 1;
      }
      return written;
    });
  }

  private async allOf(tenantId: string, planId: string): Promise<ReminderFacts[]> {
    const all: ReminderFacts[] = [];
    let after: string | null = null;
    do {
      const page: ReminderFacts[] = await this.facts.ofPlan(tenantId, planId, { after, limit: PAGE });
      all.push(...page);
      after = page.length < PAGE ? null : (page.at(-1)?.assignmentId ?? null);
    } while (after !== null);
    return all;
  }
}

/** In the order of names, so that letters are written in the same order each time. */
function groupByAgency(all: readonly ReminderFacts[]): [string, { name: string; facts: ReminderFacts[] }][] {
  const groups = new Map<string, { name: string; facts: ReminderFacts[] }>();
  for (const fact of all) {
    const group = groups.get(fact.agencyId) ?? { name: fact.agencyName, facts: [] };
    group.facts.push(fact);
    groups.set(fact.agencyId, group);
  }
  return [...groups].sort(([, a], [, b]) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
