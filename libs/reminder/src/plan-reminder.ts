import { Injectable } from '@nestjs/common';
import { PlanDuties } from './plan-duties.js';

/** Something happened to an assignment, or to a contribution: its next reminder is asked for anew. */
@Injectable()
export class PlanReminder {
  constructor(private readonly planDuties: PlanDuties) {}

  run({ tenantId, assignmentId }: { tenantId: string; assignmentId: string }): Promise<void> {
    return this.planDuties.run({ tenantId, ids: [assignmentId] });
  }
}
