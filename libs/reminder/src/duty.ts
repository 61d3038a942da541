import type { ContributionFacts, MissingContributions, ReminderFacts } from '#assignment';
import { lengthOfSpan, localDateOf, type PeriodLength } from '#calendar';
import type { DigestEntry } from './domain/digest.js';
import type { ReminderRules, SettledStages } from './domain/next-reminder.js';
import type { DutyFacts, ReminderStage } from './domain/reminder-stage.js';

/** An assignment, or a contribution to one, as this room sees it: its facts, the rules of its place, and what the ledger says is settled. */
export interface Duty {
  readonly facts: ReminderFacts & Partial<ContributionFacts>;
  readonly rule: DutyFacts;
  readonly rules: ReminderRules;
  readonly settled: SettledStages;
  /** The supporting agencies that its lead still waits for though their day has come. */
  readonly missing?: MissingContributions;
}

/** The facts of the assignment room in the words of the rules. */
export function ruleFacts(facts: ReminderFacts): DutyFacts {
  const { due, dueVersion, agencyId, approverAgencyId, standingAgencyId } = facts;
  const reportedAt = facts.reportSentAt?.getTime() ?? null;
  const returnedAt = facts.returnedAt?.getTime() ?? null;
  const standing = standingOf(facts);
  return {
    ...{ standing, due, dueVersion, length: lengthOf(facts) },
    ...{ agencyId, approverAgencyId, standingAgencyId, reportedAt, returnedAt },
  };
}

/** A contribution is the supporting agency's alone; its standing says when nobody waits for it. */
export function contributionRule(facts: ContributionFacts): DutyFacts {
  return { ...ruleFacts(facts), standing: facts.awaited ? 'awaited' : 'closed', length: 'week' };
}

/** Where the document names no period: from the day the work was given to the day it is due. */
function lengthOf({ period, due, assignedAt }: ReminderFacts): PeriodLength {
  return period ?? (due === null ? 'year' : lengthOfSpan(localDateOf(assignedAt), due));
}

function standingOf({ state }: ReminderFacts): DutyFacts['standing'] {
  switch (state) {
    case 'reported':
      return 'reported';
    case 'returned':
      return 'returned';
    case 'completed':
    case 'cancelled':
    case 'superseded':
      return 'closed';
    case 'awaiting_trigger':
    case 'assigned':
    case 'in_progress':
      return 'open';
  }
}

export function digestEntry({ facts, missing }: Duty, stages: readonly ReminderStage[]): DigestEntry {
  const { taskPosition, row, title, due, returnReason, reportSentAt, contributesTo } = facts;
  // A contribution is told under the assignment it serves.
  const { assignmentId, agencyName } = contributesTo ?? facts;
  const contributionId = contributesTo ? facts.assignmentId : null;
  const reportedOn = reportSentAt === null ? null : localDateOf(reportSentAt);
  const names = stages.map(({ stage }) => stage);
  const place = { assignmentId, contributionId, taskPosition, row, title, due, agencyName };
  return { ...place, returnReason, reportedOn, missing: missing ?? null, stages: names };
}
