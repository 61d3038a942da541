import { Injectable } from '@nestjs/common';
import { LoadDirectory } from '#directory';
import { Clock, Database } from '#platform';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';

export interface StandingAgencyChoice {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly agencyId: string;
}

/** Who coordinates the plan as a whole. */
@Injectable()
export class SetStandingAgency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directories: LoadDirectory,
    private readonly plans: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  async run(choice: StandingAgencyChoice): Promise<{ readonly ok: true } | NotADraft> {
    const { tenantId, actorId, planId, agencyId } = choice;
    const directory = await this.directories.run(tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, choice);
      if (!found.ok) return found;
      if (directory.byId.get(agencyId)?.active !== true) return refuseNotFound('Không có cơ quan này trong danh bạ.');
      await this.plans.changePlan(tx, found.plan, { standingAgencyId: agencyId });
      const answer = { field: 'standing-agency', old: found.plan.standingAgencyId, new: agencyId };
      const who = { tenantId, planId, taskId: null, reason: null, answeredBy: actorId, answeredAt: this.clock.now() };
      await this.plans.addAnswers(tx, [{ ...who, ...answer }]);
      await this.journal.write(tx, {
        tenantId,
        actorId,
        planId,
        event: 'plan.standing-agency-set',
        detail: { agencyId },
      });
      return { ok: true };
    });
  }
}
