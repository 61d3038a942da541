import { Injectable } from '@nestjs/common';
import { PlanDuties } from './plan-duties.js';

/** Some contributions changed hands: their next reminders are asked for anew. */
@Injectable()
export class PlanContributions {
  constructor(private readonly planDuties: PlanDuties) {}

  run({ tenantId, contributionIds: ids }: { tenantId: string; contributionIds: readonly string[] }): Promise<void> {
    return this.planDuties.run({ tenantId, ids });
  }
}
