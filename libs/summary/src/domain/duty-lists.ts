import { addDays, daysBetween, type LocalDate } from '#calendar';
import type { ComingDuty, Figure, LateDuty } from '#contracts';
import type { AssignmentFact } from './assignment-fact.js';
import { against, type Standing, type StandingAsOf } from './standing.js';

/** How far a report looks ahead, in days. */
export const lookAheadDays = 30;

/** Overdue, done late, and reported late but not yet decided: by due day, then task, then agency. */
export function lateDuties(counted: readonly StandingAsOf[], to: LocalDate): LateDuty[] {
  return counted.flatMap((each) => lateDuty(each, to)).sort(byDueTaskAgency);
}

function lateDuty(each: StandingAsOf, to: LocalDate): LateDuty[] {
  const { standing, due, reportedOn } = each;
  const daysLate = daysLateOf(each, 'extended', to);
  if (daysLate === null || due === null || !isLateStanding(standing)) return [];
  const { lateReason: reason = null } = each.fact;
  return [{ ...duty(each, due), standing, reportedOn, daysLate, reason }];
}

const isLateStanding = (standing: Standing): standing is LateDuty['standing'] =>
  standing === 'overdue' || standing === 'doneLate' || standing === 'awaiting';

/** Calendar days from the day that counts to the report, or to the last day counted while nothing stands; null where it is not late. */
export function daysLateOf(each: StandingAsOf, days: Figure['days'], to: LocalDate): number | null {
  const { standing, due } = against(each, days);
  if (due === null) return null;
  if (standing === 'overdue') return daysBetween(due, to);
  return each.reportedOn !== null && each.reportedOn > due ? daysBetween(due, each.reportedOn) : null;
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
