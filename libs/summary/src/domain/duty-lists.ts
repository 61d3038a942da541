import { addDays, daysBetween, type LocalDate } from '#calendar';
import type { ComingDuty, LateDuty } from '#contracts';
import type { AssignmentFact } from './assignment-fact.js';
import type { StandingAsOf } from './standing.js';

/** How far a report looks ahead, in days. */
export const lookAheadDays = 30;

/** Overdue, done late, and reported late but not yet decided: by due day, then task, then agency. */
export function lateDuties(counted: readonly StandingAsOf[], to: LocalDate): LateDuty[] {
  return counted.flatMap((each) => lateDuty(each, to)).sort(byDueTaskAgency);
}

function lateDuty(each: StandingAsOf, to: LocalDate): LateDuty[] {
  const { standing, due, reportedOn } = each;
  if (due === null) return [];
  if (standing === 'overdue')
    return [{ ...duty(each, due), standing, reportedOn: null, daysLate: daysBetween(due, to) }];
  const isReportedLate = reportedOn !== null && reportedOn > due;
  if (!isReportedLate || (standing !== 'doneLate' && standing !== 'awaiting')) return [];
  return [{ ...duty(each, due), standing, reportedOn, daysLate: daysBetween(due, reportedOn) }];
}

/** What nobody has reported yet and falls due within the horizon. */
export function comingDuties(counted: readonly StandingAsOf[], to: LocalDate): ComingDuty[] {
  const last = addDays(to, lookAheadDays);
  return counted
    .flatMap((each) => {
      const { due, standing } = each;
      if (standing !== 'inTime' || due === null || due > last) return [];
      return [{ ...duty(each, due), daysLeft: daysBetween(to, due) }];
    })
    .sort(byDueTaskAgency);
}

function duty({ fact, dueOriginal }: StandingAsOf, due: LocalDate) {
  const { assignmentId, task, row, title, area, agency }: AssignmentFact = fact;
  return { assignmentId, task, row, title, area, agency, due, dueOriginal };
}

type Sorted = Pick<LateDuty, 'due' | 'task' | 'agency' | 'assignmentId'>;

function byDueTaskAgency(a: Sorted, b: Sorted): number {
  return (
    compare(a.due, b.due) || a.task - b.task || compare(a.agency, b.agency) || compare(a.assignmentId, b.assignmentId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
