import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';
import { AssignmentStore } from './assignment.store.js';
import type { Actor } from './domain/actor.js';

@Injectable()
export class AskExtension {
  constructor(
    private readonly act: ActOnAssignment,
    private readonly assignments: AssignmentStore,
  ) {}

  run(
    order: Deed & { readonly actor: Actor; readonly requestedDue: LocalDate; readonly reason: string },
  ): Promise<Outcome> {
    const { tenantId, actor, requestedDue, reason } = order;
    const command = { action: 'ask-extension', requestedDue, reason } as const;
    return this.act.run(order, command, async (tx, { assignment }, askedAt) => {
      if (assignment.due === null) throw new Error(`Assignment ${assignment.id} has no day to extend.`);
      await this.assignments.addRequest(tx, {
        ...{ tenantId, assignmentId: assignment.id, askedAt, reason, requestedDue, fromDue: assignment.due },
        ...{ askedBy: actor.accountId, askedByName: actor.displayName ?? null },
      });
    });
  }
}
