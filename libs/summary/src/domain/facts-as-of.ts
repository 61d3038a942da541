import type { LocalDate } from '#calendar';
import type { AssignmentFact, ReportFact } from './assignment-fact.js';
import { dueAsOf, originalDueAsOf } from './standing.js';

/**
 * What could be known at the end (24:00) of a day: facts read weeks later give the same list as facts read that night. By task,
 * agency and id, whatever order they were read in.
 */
export function factsAsOf(facts: readonly AssignmentFact[], day: LocalDate): AssignmentFact[] {
  return facts
    .filter((fact) => fact.publishedOn <= day)
    .map((fact) => factAsOf(fact, day))
    .sort((one, other) => one.task - other.task || compare(keyOf(one), keyOf(other)));
}

function factAsOf(fact: AssignmentFact, day: LocalDate): AssignmentFact {
  const dueOriginal = originalDueAsOf(fact, day);
  return {
    ...fact,
    dueNominal: dueOriginal === null ? null : fact.dueNominal,
    dueOriginal,
    due: dueAsOf(fact, day),
    extensions: fact.extensions.filter((extension) => extension.grantedOn <= day),
    triggeredOn: knownBy(fact.triggeredOn, day),
    cancelledOn: knownBy(fact.cancelledOn, day),
    reports: fact.reports.filter((report) => report.sentOn <= day).map((report) => reportAsOf(report, day)),
  };
}

function reportAsOf(report: ReportFact, day: LocalDate): ReportFact {
  return knownBy(report.decidedOn, day) === null ? { ...report, decidedOn: null, decision: null } : report;
}

/**
 * The same facts with what was decided since on reports that had been sent by the day, as a correction may count them: the decision
 * stands as if made on that day.
 */
export function withDecisionsSince(facts: readonly AssignmentFact[], day: LocalDate): AssignmentFact[] {
  return facts.map((fact) => ({
    ...fact,
    reports: fact.reports.map((report) =>
      report.sentOn <= day && report.decidedOn !== null && report.decidedOn > day
        ? { ...report, decidedOn: day }
        : report,
    ),
  }));
}

const knownBy = (at: LocalDate | null, day: LocalDate): LocalDate | null => (at !== null && at <= day ? at : null);
const keyOf = ({ agency, assignmentId }: AssignmentFact): string => `${agency} ${assignmentId}`;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
