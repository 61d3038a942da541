import type { LocalDate } from '#calendar';
import type { AssignmentFact, SummaryWindow } from './assignment-fact.js';
import { countsAsOf, standingAsOf, type StandingAsOf } from './standing.js';

/** What a report counts, as it stood when the counting ended. */
export interface Counted {
  readonly duties: readonly StandingAsOf[];
  readonly from: LocalDate;
  /** The last day that is counted. */
  readonly until: LocalDate;
  /** False while that day, and with it the window, is still running. */
  readonly closed: boolean;
}

/** Of a window that has not ended nothing is foretold: it is counted as things stand today. */
export function countedIn(facts: readonly AssignmentFact[], window: SummaryWindow): Counted {
  const { from, to, today } = window;
  const closed = today === undefined || today > to;
  const until = closed ? to : today;
  const counting = facts.filter((fact) => countsAsOf(fact, until));
  return { duties: counting.map((fact) => standingAsOf(fact, until, closed)), from, until, closed };
}
