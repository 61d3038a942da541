import { Injectable } from '@nestjs/common';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';
import { AssignmentStore } from './assignment.store.js';

/** Closes the assignment; how late it was is fixed here, by the day the approved report was sent. */
@Injectable()
export class ApproveReport {
  constructor(
    private readonly act: ActOnAssignment,
    private readonly assignments: AssignmentStore,
  ) {}

  run(order: Deed & { readonly note?: string | undefined }): Promise<Outcome> {
    const { actor, note: reason } = order;
    return this.act.run(order, { action: 'approve', reason }, async (tx, { report }, at) => {
      if (report === null) throw new Error(`Assignment ${order.assignmentId} is reported without a report.`);
      await this.assignments.decideReport(tx, report.id, {
        ...{ decision: 'approved', decidedAt: at, decisionReason: reason ?? null },
        ...{ decidedBy: actor?.accountId ?? null, decidedByName: actor?.displayName ?? null },
      });
    });
  }
}
