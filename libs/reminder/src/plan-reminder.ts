import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { WriteSchedule } from './write-schedule.js';

/** Something happened to an assignment: its next reminder is asked for anew. */
@Injectable()
export class PlanReminder {
  constructor(
    private readonly database: Database,
    private readonly writeSchedule: WriteSchedule,
  ) {}

  async run({ tenantId, assignmentId }: { tenantId: string; assignmentId: string }): Promise<void> {
    await this.database.transaction((tx) => this.writeSchedule.run(tx, tenantId, [assignmentId]));
  }
}
