import { Injectable } from '@nestjs/common';
import type { Succession } from '#contracts';
import { type Directory, generalSuccessor } from '#directory';
import { Database, Outbox, type Transaction } from '#platform';
import { SuccessionAssignmentStore } from './succession.store.js';

/** Who approves after a succession, and the events that tell the other rooms. */
@Injectable()
export class SuccessionMessenger {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly duties: SuccessionAssignmentStore,
  ) {}

  tellMoved(tx: Transaction, tenantId: string, assignmentId: string): Promise<void> {
    return this.outbox.append(tx, { type: 'assignment.moved', tenantId, key: assignmentId, payload: { assignmentId } });
  }

  /** Approvals follow, and the heirs are told in one letter each once all their work is there. */
  async replaceApprovers(tenantId: string, succession: Succession, directory: Directory): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const fromId of new Set(succession.parts.map((part) => part.fromId))) {
        const heir = directory.byId.get(generalSuccessor(succession, fromId) ?? '');
        if (heir !== undefined) await this.duties.replaceApprover(tx, tenantId, fromId, heir);
      }
      const { id: successionId } = succession;
      await this.outbox.append(tx, {
        type: 'assignments.moved',
        tenantId,
        key: successionId,
        payload: { successionId },
      });
    });
  }
}
