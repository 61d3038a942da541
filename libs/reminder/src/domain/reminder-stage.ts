import { addDays, dayNumber, type LocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';
import type { ReminderPolicy } from './reminder-policy.js';
import { nextMorning } from './sending-window.js';

/** What the rules ask of an assignment. Moments are milliseconds since 1970. */
export interface DutyFacts {
  readonly standing: 'open' | 'reported' | 'returned' | 'closed';
  /** Effective day, null without a date. */
  readonly due: LocalDate | null;
  readonly dueVersion: number;
  readonly agencyId: string;
  readonly approverAgencyId: string;
  readonly reportedAt: number | null;
  readonly returnedAt: number | null;
}

/** One thing to say to one recipient, from the morning of `day` on. */
export interface ReminderStage {
  /** `before-N`, `due`, `after-N`, `returned`, `awaiting-approval`. */
  readonly stage: string;
  /** 0 for a stage that comes once for each due date; the number of its day for one that comes back. */
  readonly round: number;
  readonly recipientId: string;
  readonly dueVersion: number;
  readonly day: LocalDate;
}

/** Stages that speak of the same thing: of several whose time has come, the latest says it all. */
export type StageLine = readonly ReminderStage[];

/** Everything there is to say as things stand, line by line, each in order of time. */
export function stageLines(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine[] {
  switch (facts.standing) {
    case 'closed':
      return [];
    case 'reported':
      return [approvalLine(policy, facts, calendar)];
    case 'returned':
      return [returnLine(policy, facts, calendar), dueLine(policy, facts, calendar)];
    case 'open':
      return [dueLine(policy, facts, calendar)];
  }
}

/** A stage before the day moves back over days off, so that it never comes late; one on or after it moves on. */
function dueLine(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine {
  const { due, dueVersion, agencyId: recipientId } = facts;
  if (due === null) return [];
  const at = (stage: string, day: LocalDate): ReminderStage => ({ stage, round: 0, recipientId, dueVersion, day });
  return [
    ...policy.before.map((days) => at(`before-${String(days)}`, calendar.previousWorkingDay(addDays(due, -days)))),
    at('due', calendar.nextWorkingDay(due)),
    ...daysAfter(policy).map((days) => at(`after-${String(days)}`, calendar.nextWorkingDay(addDays(due, days)))),
  ];
}

export function daysAfter(policy: ReminderPolicy): number[] {
  const last = policy.after.at(-1) ?? 0;
  const repeats = Array.from({ length: policy.afterRepeats }, (_, at) => last + (at + 1) * policy.afterEvery);
  return [...policy.after, ...repeats];
}

function returnLine(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine {
  if (facts.returnedAt === null) return [];
  const day = localDateOfEpoch(nextMorning(facts.returnedAt, policy.window, calendar));
  return [recurring('returned', facts.agencyId, facts.dueVersion, day)];
}

function approvalLine(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine {
  if (facts.reportedAt === null) return [];
  const first = localDateOfEpoch(nextMorning(facts.reportedAt, policy.window, calendar));
  return Array.from({ length: policy.approvalRepeats }, (_, at) => {
    const day = calendar.addWorkingDays(first, at * policy.approvalEvery);
    return recurring('awaiting-approval', facts.approverAgencyId, facts.dueVersion, day);
  });
}

function recurring(stage: string, recipientId: string, dueVersion: number, day: LocalDate): ReminderStage {
  return { stage, round: dayNumber(day), recipientId, dueVersion, day };
}
