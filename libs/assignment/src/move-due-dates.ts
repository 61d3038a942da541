import { Injectable } from '@nestjs/common';
import { formatDate, type LocalDate } from '#calendar';
import { AuditTrail, Clock, Outbox, type Transaction } from '#platform';
import type { AssignmentEntity } from './assignment.entity.js';
import { AssignmentStore } from './assignment.store.js';
import { CalendarMoveStore } from './calendar-move.store.js';
import { type MovedDay, sayRecomputed } from './domain/recompute-due.js';

/** Moves the day of one locked assignment: the new day and version, a line of history with the basis, audit and event. */
@Injectable()
export class MoveDueDates {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly moves: CalendarMoveStore,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, assignment: AssignmentEntity, fromDue: LocalDate, moved: MovedDay): Promise<void> {
    const { id: assignmentId, tenantId, planId, agencyId, state } = assignment;
    const { due, dueOriginal, explanation } = moved;
    const dueVersion = assignment.dueVersion + 1;
    const at = this.clock.now();
    const sentence = sayRecomputed(assignment.explanation, moved);
    await this.assignments.change(tx, assignment, { due, dueOriginal, dueVersion, explanation: sentence });
    await this.moves.add(tx, { tenantId, assignmentId, dueVersion, fromDue, toDue: due, explanation, at });
    const reason = `Lịch làm việc thay đổi: hạn ${formatDate(fromDue)} → ${formatDate(due)}; ${explanation}.`;
    const line = { tenantId, assignmentId, at, actorId: null, actorName: null, from: state, to: state };
    await this.assignments.addHistory(tx, { ...line, action: 'recalculate', reason });
    const type = 'deadline.moved';
    const detail = { from: fromDue, to: due, dueVersion, explanation };
    await this.audit.record(tx, {
      tenantId,
      actorId: null,
      action: type,
      subject: `assignment:${assignmentId}`,
      detail,
    });
    await this.outbox.append(tx, { type, tenantId, key: assignmentId, payload: { assignmentId, planId, agencyId } });
  }
}
