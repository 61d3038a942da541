import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import { AuditTrail, Clock, Database, Outbox, type Transaction } from '#platform';
import { AssignmentStore, type LockedAssignment } from './assignment.store.js';
import type { Actor } from './domain/actor.js';
import { type Changes, decide, type Decision } from './domain/decide.js';
import type { Command, Refusal } from './domain/situation.js';
import { refuse } from './domain/situation.js';
import { type Stamps, stampsOf } from './domain/stamps.js';
import { situationOf } from './situation-of.js';

/** What every deed on an assignment comes with. */
export interface Deed {
  readonly tenantId: string;
  /** Null: the system itself. */
  readonly actor: Actor | null;
  readonly assignmentId: string;
  /** In whose place the system acts, for the rules to judge by; the history says that it was the system. */
  readonly onBehalf?: Actor;
  /** When it happened, where it is written down afterwards; left out: now. */
  readonly at?: Date;
}

export interface Done {
  readonly ok: true;
  readonly assignmentId: string;
  readonly state: Decision['next'];
}

export type Outcome = Done | Refusal;

/** What a deed writes beside the assignment itself, in the same transaction. */
export type WriteBeside = (tx: Transaction, locked: LockedAssignment, at: Date, changes: Changes) => Promise<void>;

/** Lock, decide, save, history, audit, event: the one way in which an assignment changes. */
@Injectable()
export class ActOnAssignment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentStore,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  run(deed: Deed, command: Command, writeBeside?: WriteBeside): Promise<Outcome> {
    return this.database.transaction(async (tx) => {
      const locked = await this.assignments.lock(tx, deed.tenantId, deed.assignmentId);
      if (locked === null) return refuse('not-found', 'Không tìm thấy phần việc này.');
      const setting = { today: localDate(this.clock.today()), calendar: vietnamCalendar };
      const decision = decide(situationOf(locked), command, deed.actor ?? deed.onBehalf ?? null, setting);
      if (!decision.ok) return decision;
      const at = deed.at ?? this.clock.now();
      await this.save(tx, locked, decision, stampsOf(command, at));
      await writeBeside?.(tx, locked, at, decision.changes);
      await this.tell(tx, deed, locked, command, decision);
      return { ok: true, assignmentId: deed.assignmentId, state: decision.next };
    });
  }

  private async save(
    tx: Transaction,
    locked: LockedAssignment,
    decision: Decision,
    stamps: Stamps<Date>,
  ): Promise<void> {
    const { assignment, request } = locked;
    await this.assignments.change(tx, assignment, { state: decision.next, ...decision.changes, ...stamps });
    const lapses = request !== null && ['completed', 'cancelled', 'superseded'].includes(decision.next);
    if (lapses)
      await this.assignments.decideRequest(tx, request.id, { decision: 'lapsed', decidedAt: this.clock.now() });
  }

  private async tell(
    tx: Transaction,
    { tenantId, actor }: Deed,
    { assignment }: LockedAssignment,
    command: Command,
    { next, event, changes }: Decision,
  ): Promise<void> {
    const reason = 'reason' in command ? (command.reason ?? null) : null;
    const { id: assignmentId, planId, agencyId, state: from } = assignment;
    await this.assignments.addHistory(tx, {
      ...{ tenantId, assignmentId, at: this.clock.now(), action: command.action, reason, from, to: next },
      actorId: actor?.accountId ?? null,
      actorName: actor?.displayName ?? null,
    });
    await this.audit.record(tx, {
      ...{ tenantId, actorId: actor?.accountId ?? null, action: event, subject: `assignment:${assignmentId}` },
      detail: { from, to: next, reason, ...changes },
    });
    await this.outbox.append(tx, {
      type: event,
      tenantId,
      key: assignmentId,
      payload: { assignmentId, planId, agencyId },
    });
  }
}
