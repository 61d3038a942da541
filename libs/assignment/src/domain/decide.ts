import { daysBetween, type LocalDate, rollDay } from '#calendar';
import type { AssignmentAction, AssignmentState } from '#contracts';
import { type Actor, actsForApprover, actsForLead } from './actor.js';
import { commandGuards, situationGuards } from './guards.js';
import { findTransition, lifeCycle, type Party, type Transition } from './life-cycle.js';
import { stateNames } from './names.js';
import { type Command, refuse, type Refusal, type Setting, type Situation } from './situation.js';

export interface Changes {
  readonly dueNominal?: LocalDate;
  readonly dueOriginal?: LocalDate;
  readonly due?: LocalDate;
  readonly dueVersion?: number;
  /** The day an extension was granted to, before the roll. */
  readonly extendedTo?: LocalDate;
  readonly approvedReportSentOn?: LocalDate;
  readonly lateDaysOriginal?: number | null;
  readonly lateDaysAdjusted?: number | null;
}

export interface Decision {
  readonly ok: true;
  readonly next: AssignmentState;
  readonly changes: Changes;
  /** Past fact that other rooms hear of. */
  readonly event: string;
}

/** What becomes of an assignment when `actor` (null: the system) does this now. */
export function decide(
  situation: Situation,
  command: Command,
  actor: Actor | null,
  setting: Setting,
): Decision | Refusal {
  const transition = findTransition(situation.state, command.action);
  if (transition === null) {
    return refuse(
      'not-possible-now',
      `Phần việc đang ở trạng thái "${stateNames[situation.state]}" nên không làm được.`,
    );
  }
  const refusal =
    refusedBy(transition, situation, actor, setting) ?? refusedCommand(transition, situation, command, setting);
  if (refusal !== null) return refusal;
  return {
    ok: true,
    next: transition.to === 'same' ? situation.state : transition.to,
    changes: changesOf(situation, command, setting),
    event: events[command.action],
  };
}

/** What this person could do now: the buttons of a screen. */
export function possibleActions(situation: Situation, actor: Actor, setting: Setting): AssignmentAction[] {
  return lifeCycle
    .filter((transition) => transition.from.includes(situation.state))
    .filter((transition) => refusedBy(transition, situation, actor, setting) === null)
    .map((transition) => transition.action);
}

const events: Record<AssignmentAction, string> = {
  trigger: 'assignment.triggered',
  start: 'assignment.started',
  report: 'assignment.reported',
  approve: 'assignment.approved',
  return: 'assignment.returned',
  'ask-extension': 'assignment.extension-asked',
  'grant-extension': 'assignment.extended',
  'refuse-extension': 'assignment.extension-refused',
  cancel: 'assignment.cancelled',
  supersede: 'assignment.superseded',
};

function refusedBy(
  { who, guards }: Transition,
  situation: Situation,
  actor: Actor | null,
  setting: Setting,
): Refusal | null {
  if (!isParty(who, situation, actor)) return refuse('forbidden', forbidden[who]);
  return firstRefusal(guards.map((guard) => situationGuards[guard]?.(situation, actor, setting) ?? null));
}

function refusedCommand(
  { guards }: Transition,
  situation: Situation,
  command: Command,
  setting: Setting,
): Refusal | null {
  return firstRefusal(guards.map((guard) => commandGuards[guard]?.(command, situation, setting) ?? null));
}

function firstRefusal(refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}

const forbidden: Record<Party, string> = {
  lead: 'Chỉ cơ quan chủ trì phần việc này mới làm được.',
  approver: 'Chỉ cơ quan theo dõi lĩnh vực (hoặc lãnh đạo) mới quyết định được.',
  steward: 'Chỉ cơ quan theo dõi lĩnh vực, cơ quan thường trực (hoặc lãnh đạo) mới làm được.',
  system: 'Việc này do hệ thống thực hiện.',
};

function isParty(who: Party, situation: Situation, actor: Actor | null): boolean {
  if (actor === null) return who === 'system';
  switch (who) {
    case 'lead':
      return actsForLead(actor, situation.agencyId);
    case 'approver':
      return actsForApprover(actor, situation.approverAgencyId);
    case 'steward':
      return actsForApprover(actor, situation.approverAgencyId) || actsForApprover(actor, situation.standingAgencyId);
    case 'system':
      return false;
  }
}

function changesOf(situation: Situation, command: Command, { calendar }: Setting): Changes {
  const { rollPolicy, dueOriginal, due, dueVersion, report, request } = situation;
  const roll = (day: LocalDate): LocalDate => rollDay(day, calendar, { policy: rollPolicy }).effective;
  if (command.action === 'trigger') {
    const effective = roll(command.due);
    return { dueNominal: command.due, dueOriginal: effective, due: effective, dueVersion: dueVersion + 1 };
  }
  if (command.action === 'grant-extension') {
    const granted = command.grantedDue ?? request?.requestedDue;
    return granted === undefined ? {} : { due: roll(granted), dueVersion: dueVersion + 1, extendedTo: granted };
  }
  if (command.action === 'approve' && report !== null) {
    return {
      approvedReportSentOn: report.sentOn,
      lateDaysOriginal: dueOriginal && daysBetween(dueOriginal, report.sentOn),
      lateDaysAdjusted: due && daysBetween(due, report.sentOn),
    };
  }
  return {};
}
