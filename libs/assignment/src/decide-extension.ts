import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';
import { AssignmentStore } from './assignment.store.js';

export type ExtensionDecision = Deed &
  (
    | {
        readonly decision: 'granted';
        /** Null: the day that was asked for. */
        readonly grantedDue: LocalDate | null;
        readonly reason?: string | undefined;
      }
    | { readonly decision: 'refused'; readonly reason: string }
  );

/** Both days are kept: `due_original` never moves, `due` is the granted day after the roll. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly act: ActOnAssignment,
    private readonly assignments: AssignmentStore,
  ) {}

  run(order: ExtensionDecision): Promise<Outcome> {
    const { actor, decision } = order;
    return this.act.run(order, commandOf(order), async (tx, { request }, at, changes) => {
      if (request === null) throw new Error(`Assignment ${order.assignmentId} has no open extension request.`);
      await this.assignments.decideRequest(tx, request.id, {
        ...{ decision, decidedAt: at, decisionReason: order.reason ?? null, grantedDue: changes.due ?? null },
        ...{ decidedBy: actor?.accountId ?? null, decidedByName: actor?.displayName ?? null },
      });
    });
  }
}

function commandOf(order: ExtensionDecision) {
  return order.decision === 'granted'
    ? ({ action: 'grant-extension', grantedDue: order.grantedDue, reason: order.reason } as const)
    : ({ action: 'refuse-extension', reason: order.reason } as const);
}
