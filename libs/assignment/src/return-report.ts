import { Injectable } from '@nestjs/common';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';
import { AssignmentStore } from './assignment.store.js';

/** The report is not enough: the agency hears why, and owes again by the same day. */
@Injectable()
export class ReturnReport {
  constructor(
    private readonly act: ActOnAssignment,
    private readonly assignments: AssignmentStore,
  ) {}

  run(order: Deed & { readonly reason: string }): Promise<Outcome> {
    const { actor, reason } = order;
    return this.act.run(order, { action: 'return', reason }, async (tx, { report }, at) => {
      if (report === null) throw new Error(`Assignment ${order.assignmentId} is reported without a report.`);
      await this.assignments.decideReport(tx, report.id, {
        ...{ decision: 'returned', decidedAt: at, decisionReason: reason },
        ...{ decidedBy: actor?.accountId ?? null, decidedByName: actor?.displayName ?? null },
      });
    });
  }
}
