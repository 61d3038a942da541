import { Injectable } from '@nestjs/common';
import { LoadDirectory } from '#directory';
import { Clock, Database } from '#platform';
import { findDraft, type NotADraft, refuseNotFound } from './find-draft.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';

export interface CoordinatorChoice {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly areaCode: string;
  readonly agencyId: string;
}

/** Who follows an area and approves its reports. */
@Injectable()
export class SetAreaCoordinator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directories: LoadDirectory,
    private readonly plans: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  async run(choice: CoordinatorChoice): Promise<{ readonly ok: true } | NotADraft> {
    const { tenantId, actorId, planId, areaCode, agencyId } = choice;
    const directory = await this.directories.run(tenantId);
    return this.database.transaction(async (tx) => {
      const found = await findDraft(this.plans, tx, choice);
      if (!found.ok) return found;
      if (directory.byId.get(agencyId)?.active !== true) return refuseNotFound('Không có cơ quan này trong danh bạ.');
      const old = (await this.plans.areas(tenantId, planId, tx)).find((area) => area.code === areaCode);
      if (old === undefined) return refuseNotFound('Kế hoạch không có lĩnh vực này.');
      await this.plans.changeArea(tx, found.plan, areaCode, agencyId);
      const answer = {
        field: `area:${areaCode}`,
        old: old.coordinatorAgencyId,
        new: agencyId,
        taskId: null,
        reason: null,
      };
      const who = { tenantId, planId, answeredBy: actorId, answeredAt: this.clock.now() };
      await this.plans.addAnswers(tx, [{ ...who, ...answer }]);
      const detail = { areaCode, agencyId };
      await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.coordinator-set', detail });
      return { ok: true };
    });
  }
}
