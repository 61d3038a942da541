import { Injectable } from '@nestjs/common';
import { type AmendedAssignment, AmendmentChangesView } from '#assignment';
import { LoadAddresses } from '#directory';
import { LoadPublishedPlan } from '#plan';
import { Database } from '#platform';
import { PostAmended } from './post-amended.js';

/** Each agency whose work an amendment touches gets one letter a version; the others get none. Written twice they exist once. */
@Injectable()
export class WriteAmendmentLetters {
  constructor(
    private readonly changes: AmendmentChangesView,
    private readonly loadPlan: LoadPublishedPlan,
    private readonly addresses: LoadAddresses,
    private readonly postAmended: PostAmended,
    private readonly database: Database,
  ) {}

  /** Returns how many letters were written. */
  async run({ tenantId, planId }: { tenantId: string; planId: string }): Promise<number> {
    const loaded = await this.loadPlan.run(tenantId, planId);
    if (loaded === null) throw new Error(`Plan ${planId} is not published.`);
    const { title, number, planYear: year } = loaded.plan;
    const addressOf = await this.addresses.run(tenantId);
    const letters = Map.groupBy(await this.changes.ofPlan(tenantId, planId), letterKey);
    return this.database.transaction(async (tx) => {
      let written = 0;
      for (const changes of letters.values()) {
        const [first] = changes;
        if (first === undefined) continue;
        const { agencyId, agencyName: name, version } = first;
        const recipient = { tenantId, agencyId, name, address: addressOf(agencyId) };
        const plan = { planId, title, number, year, version, isOfRegimes: loaded.isOfRegimes };
        if (await this.postAmended.run(tx, recipient, plan, changes)) written += 1;
      }
      return written;
    });
  }
}

function letterKey({ version, agencyId }: AmendedAssignment): string {
  return `${String(version)} ${agencyId}`;
}
