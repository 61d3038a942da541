import { Injectable } from '@nestjs/common';
import {
  ApplyAmendment,
  ExpandPlan,
  MarkOverdue,
  MoveAssignments,
  MoveContributions,
  MoveReturned,
  OpenRegimeYears,
} from '#assignment';
import { SendChannelNotices } from '#channel';
import { Compile, CompileWaiting, ForgetCompilations } from '#compilation';
import { DeliverLetter, DeliverLetters } from '#mail';
import { FollowSuccession } from '#plan';
import {
  MakeForecast,
  PlanContributions,
  PlanReminder,
  PlanReminders,
  RecoverReminders,
  WatchMorning,
  WriteDigests,
  WriteAmendmentLetters,
  WriteAssignedLetters,
  WriteHandoverLetters,
  WriteLeaderLists,
} from '#reminder';
import { FreezeSummaries } from '#summary';
import { GiveOutReturns, MakeDueNotices, SettleReturns, WriteNoticeLetters } from '#tthc';
import { SayNothingDue, TellAddressTroubles, TellHeldMorning, TellMorningDiffers } from '#watch';
import { ForgetOldRows } from './forget-old-rows.js';
import { type JobData, type JobName, jobs } from './jobs.js';
import { MarkDeadAddress } from './mark-dead-address.js';
import { SweepWithHeartbeat } from './sweep-with-heartbeat.js';

type Handlers = { readonly [N in JobName]: (data: JobData<N>) => Promise<unknown> };

@Injectable()
export class AssignmentJobs {
  readonly handlers: Pick<
    Handlers,
    'expand-plan' | 'mark-overdue' | 'open-regime-years' | 'plan-contributions' | 'forget-old-rows'
  >;

  constructor(
    expandPlan: ExpandPlan,
    markOverdue: MarkOverdue,
    openRegimeYears: OpenRegimeYears,
    planContributions: PlanContributions,
    forgetOldRows: ForgetOldRows,
  ) {
    this.handlers = {
      'expand-plan': (data) => expandPlan.run(data),
      'mark-overdue': () => markOverdue.run(),
      'forget-old-rows': () => forgetOldRows.run(),
      'open-regime-years': () => openRegimeYears.run(),
      'plan-contributions': (data) => planContributions.run(data),
    };
  }
}

/** What follows when agencies end and others take over. */
@Injectable()
export class SuccessionJobs {
  readonly handlers: Pick<
    Handlers,
    'move-assignments' | 'move-contributions' | 'move-returned' | 'follow-succession' | 'write-handover-letters'
  >;

  constructor(
    moveAssignments: MoveAssignments,
    moveContributions: MoveContributions,
    moveReturned: MoveReturned,
    followSuccession: FollowSuccession,
    writeHandoverLetters: WriteHandoverLetters,
  ) {
    this.handlers = {
      'move-assignments': (data) => moveAssignments.run(data),
      'move-contributions': (data) => moveContributions.run(data),
      'move-returned': (data) => moveReturned.run(data),
      'follow-succession': (data) => followSuccession.run(data),
      'write-handover-letters': (data) => writeHandoverLetters.run(data),
    };
  }
}

/** What follows when a plan is amended. */
@Injectable()
export class AmendmentJobs {
  readonly handlers: Pick<Handlers, 'apply-amendment' | 'write-amendment-letters'>;

  constructor(applyAmendment: ApplyAmendment, writeAmendmentLetters: WriteAmendmentLetters) {
    this.handlers = {
      'apply-amendment': (data) => applyAmendment.run(data),
      'write-amendment-letters': (data) => writeAmendmentLetters.run(data),
    };
  }
}

/** What follows when the ground moves under published work. */
@Injectable()
export class ChangeJobs {
  readonly handlers: SuccessionJobs['handlers'] & AmendmentJobs['handlers'];

  constructor(succession: SuccessionJobs, amendment: AmendmentJobs) {
    this.handlers = { ...succession.handlers, ...amendment.handlers };
  }
}

/** Monthly TTHC returns as work, and that work done. */
@Injectable()
export class TthcJobs {
  readonly handlers: Pick<Handlers, 'give-out-returns' | 'settle-returns'>;

  constructor(giveOutReturns: GiveOutReturns, settleReturns: SettleReturns) {
    this.handlers = {
      'give-out-returns': () => giveOutReturns.run(),
      'settle-returns': (data) => settleReturns.run(data),
    };
  }
}

/** Duties: how they come about, and what moves them. */
@Injectable()
export class DutyJobs {
  readonly handlers: AssignmentJobs['handlers'] & ChangeJobs['handlers'] & TthcJobs['handlers'];

  constructor(assignment: AssignmentJobs, changes: ChangeJobs, tthc: TthcJobs) {
    this.handlers = { ...assignment.handlers, ...changes.handlers, ...tthc.handlers };
  }
}

/** What is to come, and whether it came. */
@Injectable()
export class ForecastJobs {
  readonly handlers: Pick<Handlers, 'make-forecast' | 'watch-morning' | 'write-leader-lists'>;

  constructor(makeForecast: MakeForecast, watchMorning: WatchMorning, writeLeaderLists: WriteLeaderLists) {
    this.handlers = {
      'make-forecast': (data) => makeForecast.run(data),
      'watch-morning': () => watchMorning.run(),
      'write-leader-lists': () => writeLeaderLists.run(),
    };
  }
}

@Injectable()
export class ReminderJobs {
  readonly handlers: Pick<
    Handlers,
    'plan-reminders' | 'plan-reminder' | 'write-assigned-letters' | 'recover-reminders' | 'write-digests'
  >;

  constructor(
    planReminders: PlanReminders,
    planReminder: PlanReminder,
    writeAssignedLetters: WriteAssignedLetters,
    recoverReminders: RecoverReminders,
    writeDigests: WriteDigests,
  ) {
    this.handlers = {
      'plan-reminders': (data) => planReminders.run(data),
      'plan-reminder': (data) => planReminder.run(data),
      'write-assigned-letters': (data) => writeAssignedLetters.run(data),
      'recover-reminders': () => recoverReminders.run(),
      'write-digests': () => writeDigests.run(),
    };
  }
}

/** What coordinators are told of when something is wrong with the letters. */
@Injectable()
export class TroubleJobs {
  readonly handlers: Pick<Handlers, 'tell-held-morning' | 'tell-morning-differs' | 'tell-address-troubles'>;

  constructor(held: TellHeldMorning, differs: TellMorningDiffers, addresses: TellAddressTroubles) {
    this.handlers = {
      'tell-held-morning': (data) => held.run(data),
      'tell-morning-differs': (data) => differs.run(data),
      'tell-address-troubles': () => addresses.run(),
    };
  }
}

/** The monthly notices of TTHC results. */
@Injectable()
export class TthcNoticeJobs {
  readonly handlers: Pick<Handlers, 'make-notices' | 'write-notice-letters'>;

  constructor(makeDueNotices: MakeDueNotices, writeNoticeLetters: WriteNoticeLetters) {
    this.handlers = {
      'make-notices': () => makeDueNotices.run(),
      'write-notice-letters': (data) => writeNoticeLetters.run(data),
    };
  }
}

/** Words beside the letters of reminding. */
@Injectable()
export class NoticeJobs {
  readonly handlers: Pick<Handlers, 'say-nothing-due' | 'send-channel-notices'> &
    TroubleJobs['handlers'] &
    TthcNoticeJobs['handlers'];

  constructor(
    sayNothingDue: SayNothingDue,
    sendChannelNotices: SendChannelNotices,
    troubles: TroubleJobs,
    tthc: TthcNoticeJobs,
  ) {
    this.handlers = {
      ...troubles.handlers,
      ...tthc.handlers,
      'say-nothing-due': () => sayNothingDue.run(),
      'send-channel-notices': () => sendChannelNotices.run(),
    };
  }
}

@Injectable()
export class MailJobs {
  readonly handlers: Pick<
    Handlers,
    'deliver-letter' | 'deliver-letters' | 'mark-dead-address' | 'sweep-due-reminders'
  > &
    NoticeJobs['handlers'];

  constructor(
    deliverLetter: DeliverLetter,
    deliverLetters: DeliverLetters,
    markDeadAddress: MarkDeadAddress,
    sweep: SweepWithHeartbeat,
    notices: NoticeJobs,
  ) {
    this.handlers = {
      ...notices.handlers,
      'sweep-due-reminders': () => sweep.run(),
      'deliver-letters': (data) => deliverLetters.run(data),
      'deliver-letter': (data) => deliverLetter.run(data),
      'mark-dead-address': (data) => markDeadAddress.run(data),
    };
  }
}

/** What reports are made of, at the end of their windows, and the papers that are asked for. */
@Injectable()
export class SummaryJobs {
  readonly handlers: Pick<Handlers, 'freeze-summaries' | 'compile' | 'compile-waiting' | 'forget-compilations'>;

  constructor(
    freezeSummaries: FreezeSummaries,
    compile: Compile,
    compileWaiting: CompileWaiting,
    forgetCompilations: ForgetCompilations,
  ) {
    this.handlers = {
      'freeze-summaries': () => freezeSummaries.run(),
      compile: (data) => compile.run(data),
      'compile-waiting': () => compileWaiting.run(),
      'forget-compilations': () => forgetCompilations.run(),
    };
  }
}

/** What each order does: one step each. The type leaves no order without its step; every step bears being run twice. */
@Injectable()
export class JobHandlers {
  private readonly handlers: Handlers;

  constructor(duties: DutyJobs, reminder: ReminderJobs, mail: MailJobs, forecast: ForecastJobs, summary: SummaryJobs) {
    const reminding = { ...reminder.handlers, ...mail.handlers, ...forecast.handlers };
    this.handlers = { ...duties.handlers, ...reminding, ...summary.handlers };
  }

  /** Checks what the queue carried and does it. Throws on an order that does not keep its shape. */
  async run(name: JobName, data: unknown): Promise<void> {
    const handler = this.handlers[name] as (data: unknown) => Promise<unknown>;
    await handler(jobs[name].data.parse(data));
  }
}
