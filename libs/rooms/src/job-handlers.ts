import { Injectable } from '@nestjs/common';
import { ExpandPlan, MarkOverdue } from '#assignment';
import { DeliverLetter } from '#mail';
import { Heartbeats } from '#platform';
import {
  NoteRefusedLetter,
  PlanReminder,
  PlanReminders,
  RecoverReminders,
  SweepDueReminders,
  WriteAssignedLetters,
} from '#reminder';
import { type JobData, type JobName, jobs } from './jobs.js';

type Handlers = { readonly [N in JobName]: (data: JobData<N>) => Promise<unknown> };

@Injectable()
export class AssignmentJobs {
  readonly handlers: Pick<Handlers, 'expand-plan' | 'mark-overdue'>;

  constructor(expandPlan: ExpandPlan, markOverdue: MarkOverdue) {
    this.handlers = { 'expand-plan': (data) => expandPlan.run(data), 'mark-overdue': () => markOverdue.run() };
  }
}

/** The sweep, and the sign that it ran: readiness asks for the sign. */
@Injectable()
export class SweepWithHeartbeat {
  constructor(
    private readonly sweep: SweepDueReminders,
    private readonly heartbeats: Heartbeats,
  ) {}

  async run(): Promise<void> {
    await this.sweep.run();
    await this.heartbeats.beat('sweep');
  }
}

@Injectable()
export class ReminderJobs {
  readonly handlers: Omit<Handlers, 'expand-plan' | 'mark-overdue' | 'deliver-letter' | 'note-refused-letter'>;

  constructor(
    planReminders: PlanReminders,
    planReminder: PlanReminder,
    writeAssignedLetters: WriteAssignedLetters,
    recoverReminders: RecoverReminders,
    sweep: SweepWithHeartbeat,
  ) {
    this.handlers = {
      'plan-reminders': (data) => planReminders.run(data),
      'plan-reminder': (data) => planReminder.run(data),
      'write-assigned-letters': (data) => writeAssignedLetters.run(data),
      'recover-reminders': () => recoverReminders.run(),
      'sweep-due-reminders': () => sweep.run(),
    };
  }
}

@Injectable()
export class MailJobs {
  readonly handlers: Pick<Handlers, 'deliver-letter' | 'note-refused-letter'>;

  constructor(deliverLetter: DeliverLetter, noteRefusedLetter: NoteRefusedLetter) {
    this.handlers = {
      'deliver-letter': (data) => deliverLetter.run(data),
      'note-refused-letter': (data) => noteRefusedLetter.run(data),
    };
  }
}

/** What each order does: one step each. The type leaves no order without its step; every step bears being run twice. */
@Injectable()
export class JobHandlers {
  private readonly handlers: Handlers;

  constructor(assignment: AssignmentJobs, reminder: ReminderJobs, mail: MailJobs) {
    this.handlers = { ...assignment.handlers, ...reminder.handlers, ...mail.handlers };
  }

  /** Checks what the queue carried and does it. Throws on an order that does not keep its shape. */
  async run(name: JobName, data: unknown): Promise<void> {
    const handler = this.handlers[name] as (data: unknown) => Promise<unknown>;
    await handler(jobs[name].data.parse(data));
  }
}
