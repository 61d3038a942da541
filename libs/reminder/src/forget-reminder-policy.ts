import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { PolicyJournal } from './policy-journal.js';
import { PolicyPlaces } from './policy-places.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';
import { PLACE_UNKNOWN, type PolicyOrder, type PolicyOutcome } from './save-reminder-policy.js';

/** The place wants nothing otherwise any more; forgotten again it changes nothing. */
@Injectable()
export class ForgetReminderPolicy {
  constructor(
    private readonly places: PolicyPlaces,
    private readonly policies: ReminderPolicyStore,
    private readonly journal: PolicyJournal,
    private readonly database: Database,
  ) {}

  async run({ tenantId, actorId, place }: PolicyOrder): Promise<PolicyOutcome> {
    const found = await this.places.find(tenantId, place);
    if (found === null) return PLACE_UNKNOWN;
    const { scope } = found;
    await this.database.transaction(async (tx) => {
      const kept = await this.policies.lock(tx, tenantId, scope);
      if (kept === null) return;
      await this.policies.forget(tx, tenantId, scope);
      await this.journal.write(tx, found, { tenantId, actorId, before: kept.changes, after: null });
    });
    return { ok: true, scope };
  }
}
