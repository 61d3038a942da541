import { Injectable } from '@nestjs/common';
import type { PolicyPlaceBody } from '#contracts';
import { Clock, Database } from '#platform';
import type { PolicyChanges } from './domain/policy-changes.js';
import { PolicyJournal } from './policy-journal.js';
import { PolicyPlaces } from './policy-places.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';

export interface PolicyOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly place: PolicyPlaceBody;
}

export type PolicyOutcome =
  | { readonly ok: true; readonly scope: string }
  | { readonly ok: false; readonly code: 'not-found'; readonly message: string };

export const PLACE_UNKNOWN = {
  ok: false,
  code: 'not-found',
  message: 'Không có kế hoạch đã công bố, lĩnh vực hoặc nhiệm vụ này.',
} as const;

/** What one place wants otherwise, in the place of what it wanted before; its reminders are planned anew by the event. */
@Injectable()
export class SaveReminderPolicy {
  constructor(
    private readonly places: PolicyPlaces,
    private readonly policies: ReminderPolicyStore,
    private readonly journal: PolicyJournal,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({
    tenantId,
    actorId,
    place,
    changes,
  }: PolicyOrder & { readonly changes: PolicyChanges }): Promise<PolicyOutcome> {
    const found = await this.places.find(tenantId, place);
    if (found === null) return PLACE_UNKNOWN;
    const { scope } = found;
    await this.database.transaction(async (tx) => {
      const before = (await this.policies.lock(tx, tenantId, scope))?.changes ?? null;
      const row = { tenantId, scope, changes, changedBy: actorId, changedAt: this.clock.now() };
      await this.policies.save(tx, row);
      await this.journal.write(tx, found, { tenantId, actorId, before, after: changes });
    });
    return { ok: true, scope };
  }
}
