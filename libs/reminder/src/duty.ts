import type { ReminderFacts } from '#assignment';
import { localDateOf } from '#calendar';
import type { DigestEntry } from './domain/digest.js';
import type { SettledStages } from './domain/next-reminder.js';
import type { DutyFacts, ReminderStage } from './domain/reminder-stage.js';

/** An assignment as this room sees it: its facts, and what the ledger says is settled. */
export interface Duty {
  readonly facts: ReminderFacts;
  readonly rule: DutyFacts;
  readonly settled: SettledStages;
}

/** The facts of the assignment room in the words of the rules. */
export function ruleFacts(facts: ReminderFacts): DutyFacts {
  const { due, dueVersion, agencyId, approverAgencyId } = facts;
  const reportedAt = facts.reportSentAt?.getTime() ?? null;
  const returnedAt = facts.returnedAt?.getTime() ?? null;
  return { standing: standingOf(facts), due, dueVersion, agencyId, approverAgencyId, reportedAt, returnedAt };
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

export function digestEntry({ facts }: Duty, stages: readonly ReminderStage[]): DigestEntry {
  const { assignmentId, taskPosition, row, title, due, agencyName, returnReason, reportSentAt } = facts;
  const reportedOn = reportSentAt === null ? null : localDateOf(reportSentAt);
  const names = stages.map(({ stage }) => stage);
  return { assignmentId, taskPosition, row, title, due, agencyName, returnReason, reportedOn, stages: names };
}
