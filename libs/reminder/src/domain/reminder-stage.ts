import {
  addDays,
  dayNumber,
  type LocalDate,
  localDateOfEpoch,
  type PeriodLength,
  type WorkingCalendar,
} from '#calendar';
import { dueSteps, type Step } from './due-steps.js';
import { CONTRIBUTION_AFTER, contributionLadder, type ReminderPolicy } from './reminder-policy.js';

/** What the rules ask of an assignment. Moments are milliseconds since 1970. */
export interface DutyFacts {
  /** `awaited`: no assignment but a contribution to one of another agency, still waited for. */
  readonly standing: 'open' | 'reported' | 'returned' | 'closed' | 'awaited';
  /** Effective day, null without a date. */
  readonly due: LocalDate | null;
  readonly dueVersion: number;
  /** How long the period is that the day closes. */
  readonly length: PeriodLength;
  readonly agencyId: string;
  readonly approverAgencyId: string;
  readonly standingAgencyId: string;
  readonly reportedAt: number | null;
  readonly returnedAt: number | null;
}

/** The agency's own mail, or its head's. */
export type Audience = 'agency' | 'head';

export interface StageRecipient {
  readonly agencyId: string;
  readonly audience: Audience;
}

/** One thing to say to one recipient, from the morning of `day` on. */
export interface ReminderStage extends StageRecipient {
  /**
   * `before-N`, `due`, `after-N`, `head-N`, `coordinator-N`, `returned`, `awaiting-approval`, `awaiting-standing`; of a contribution
   * `contribution-before-N`, `contribution-due`, `contribution-after-N`.
   */
  readonly stage: string;
  /** 0 for a stage that comes once for each due date; the number of its day for one that comes back. */
  readonly round: number;
  readonly dueVersion: number;
  readonly day: LocalDate;
}

/** Stages that say the same thing to the same recipient: of several whose time has come, the latest says it all. */
export type StageLine = readonly ReminderStage[];

/** Everything there is to say as things stand, line by line, each in order of time. */
export function stageLines(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine[] {
  switch (facts.standing) {
    case 'closed':
      return [];
    case 'reported':
      return approvalLines(policy, facts, calendar);
    case 'returned':
      return [returnLine(facts, calendar), ...dueLines(policy, facts, calendar)];
    case 'open':
      return dueLines(policy, facts, calendar);
    case 'awaited':
      return contributionLines(policy, facts, calendar);
  }
}

function dueLines(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine[] {
  const { due, length, agencyId, approverAgencyId } = facts;
  if (due === null) return [];
  const { ladder, urged } = dueSteps(policy, length, due, calendar);
  const line = (steps: readonly Step[], to: StageRecipient): StageLine =>
    steps.map(({ name, day }) => once(name, day, to, facts));
  // An agency that follows its own area is not told on itself.
  const coordinator = approverAgencyId === agencyId ? [] : urged.coordinator;
  return [
    line(ladder, { agencyId, audience: 'agency' }),
    line(urged.head, { agencyId, audience: 'head' }),
    line(coordinator, { agencyId: approverAgencyId, audience: 'agency' }),
  ];
}

/** To the supporting agency alone: nobody above it hears, and nobody is urged for long. */
function contributionLines(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine[] {
  const { due, agencyId } = facts;
  if (due === null) return [];
  const to = { agencyId, audience: 'agency' } as const;
  const at = (name: string, count: number) => once(name, calendar.addWorkingDays(due, count), to, facts);
  const steps = contributionLadder(policy).map((count) =>
    count === 0
      ? once('contribution-due', calendar.nextWorkingDay(due), to, facts)
      : at(`contribution-before-${String(count)}`, -count),
  );
  return [[...steps, ...CONTRIBUTION_AFTER.map((count) => at(`contribution-after-${String(count)}`, count))]];
}

/** The next working morning after the return. */
function returnLine(facts: DutyFacts, calendar: WorkingCalendar): StageLine {
  if (facts.returnedAt === null) return [];
  const day = calendar.nextWorkingDay(addDays(localDateOfEpoch(facts.returnedAt), 1));
  return [recurring('returned', day, { agencyId: facts.agencyId, audience: 'agency' }, facts)];
}

function approvalLines(policy: ReminderPolicy, facts: DutyFacts, calendar: WorkingCalendar): StageLine[] {
  const { reportedAt, approverAgencyId, standingAgencyId } = facts;
  if (reportedAt === null) return [];
  const reported = localDateOfEpoch(reportedAt);
  const waiting = (stage: string, after: number | null, agencyId: string): StageLine =>
    Array.from({ length: after === null ? 0 : policy.approvalRepeats }, (_, at) => {
      const day = calendar.addWorkingDays(reported, (after ?? 0) + at * policy.approvalEvery);
      return recurring(stage, day, { agencyId, audience: 'agency' }, facts);
    });
  const standingAfter = standingAgencyId === approverAgencyId ? null : policy.approvalStandingAfter;
  return [
    waiting('awaiting-approval', policy.approvalAfter, approverAgencyId),
    waiting('awaiting-standing', standingAfter, standingAgencyId),
  ];
}

function once(stage: string, day: LocalDate, to: StageRecipient, { dueVersion }: DutyFacts): ReminderStage {
  return { stage, round: 0, ...to, dueVersion, day };
}

function recurring(stage: string, day: LocalDate, to: StageRecipient, { dueVersion }: DutyFacts): ReminderStage {
  return { stage, round: dayNumber(day), ...to, dueVersion, day };
}
