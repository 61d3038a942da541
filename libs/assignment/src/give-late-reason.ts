import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { AuditTrail, Clock, Database } from '#platform';
import { AssignmentStore } from './assignment.store.js';
import type { Actor } from './domain/actor.js';
import { refuseLateReason } from './domain/late-reason.js';
import { refuse, type Refusal } from './domain/situation.js';
import { latenessOf } from './situation-of.js';

export interface LateReasonOrder {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly assignmentId: string;
  readonly reason: string;
}

/** Why a duty is late, for the reports that list it. The last words hold, the history keeps those before. */
@Injectable()
export class GiveLateReason {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run({ tenantId, actor, assignmentId, reason }: LateReasonOrder): Promise<{ readonly ok: true } | Refusal> {
    return this.database.transaction(async (tx) => {
      const locked = await this.assignments.lock(tx, tenantId, assignmentId);
      if (locked === null) return refuse('not-found', 'Không tìm thấy phần việc này.');
      const refusal = refuseLateReason(latenessOf(locked), actor, localDate(this.clock.today()));
      if (refusal !== null) return refusal;
      const { assignment } = locked;
      await this.assignments.change(tx, assignment, { lateReason: reason });
      const by = { actorId: actor.accountId, actorName: actor.displayName ?? null };
      const same = { from: assignment.state, to: assignment.state };
      const line = { tenantId, assignmentId, at: this.clock.now(), action: 'late-reason', reason, ...same };
      await this.assignments.addHistory(tx, { ...line, ...by });
      await this.audit.record(tx, {
        ...{ tenantId, actorId: actor.accountId, action: 'assignment.late-reason-given' },
        ...{ subject: `assignment:${assignmentId}`, detail: { before: assignment.lateReason, reason } },
      });
      return { ok: true };
    });
  }
}
