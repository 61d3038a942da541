import { daysBetween, type LocalDate } from '#calendar';
import type { AssignmentState, Progress, Timing } from '#contracts';

/** A day that is at most this many calendar days away is "sắp đến hạn". */
export const SOON_DAYS = 7;

export interface Dated {
  readonly state: AssignmentState;
  /** Effective day now. */
  readonly due: LocalDate | null;
  /** Sending day of the report that stands or was approved. */
  readonly reportSentOn: LocalDate | null;
}

export interface Standing {
  readonly progress: Progress;
  readonly timing: Timing;
  /** Calendar days to the due day, negative when it has ended; null where nothing runs any more. */
  readonly daysLeft: number | null;
}

const progressOf: Record<AssignmentState, Progress> = {
  awaiting_trigger: 'awaiting-trigger',
  assigned: 'not-started',
  in_progress: 'in-progress',
  reported: 'awaiting-approval',
  returned: 'returned',
  completed: 'completed',
  cancelled: 'closed',
  superseded: 'closed',
};

/** The two axes on which an assignment is shown. Overdue: the due day has ended (24:00) with no report standing. */
export function standing({ state, due, reportSentOn }: Dated, today: LocalDate): Standing {
  const progress = progressOf[state];
  if (due === null || progress === 'closed') return { progress, timing: 'no-date', daysLeft: null };
  if (state === 'reported' || state === 'completed') {
    return { progress, timing: timingOfReport(reportSentOn ?? due, due), daysLeft: null };
  }
  const daysLeft = daysBetween(today, due);
  return { progress, timing: timingOfWait(daysLeft), daysLeft };
}

function timingOfReport(sentOn: LocalDate, due: LocalDate): Timing {
  if (sentOn > due) return 'late';
  return sentOn < due ? 'early' : 'on-time';
}

function timingOfWait(daysLeft: number): Timing {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON_DAYS ? 'due-soon' : 'not-due';
}
