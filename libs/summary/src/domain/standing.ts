import type { LocalDate } from '#calendar';
import type { AssignmentFact, ReportFact } from './assignment-fact.js';

export type Standing = 'doneOnTime' | 'doneLate' | 'awaiting' | 'inTime' | 'overdue' | 'noDate';

/** An assignment as it stood at the end (24:00) of one day; what happened later is unknown to it. */
export interface StandingAsOf {
  readonly fact: AssignmentFact;
  readonly standing: Standing;
  /** The same against the day before any extension. */
  readonly standingOriginal: Standing;
  readonly due: LocalDate | null;
  readonly dueOriginal: LocalDate | null;
  /** The report that was approved, else the one that stands undecided. */
  readonly report: ReportFact | null;
  /** Its sending day. */
  readonly reportedOn: LocalDate | null;
}

/** How it stands to the day after extension, or to the one first given. */
export function against(
  { standing, standingOriginal, due, dueOriginal }: StandingAsOf,
  days: 'extended' | 'original',
): Pick<StandingAsOf, 'standing' | 'due'> {
  return days === 'original' ? { standing: standingOriginal, due: dueOriginal } : { standing, due };
}

/** Not yet published, or cancelled by then: no longer anybody's duty, so it counts nowhere. */
export function countsAsOf(fact: AssignmentFact, day: LocalDate): boolean {
  return fact.publishedOn <= day && (fact.cancelledOn === null || fact.cancelledOn > day);
}

/** `dayEnded` is false for a day that is still running: what is due on it is not overdue yet. */
export function standingAsOf(fact: AssignmentFact, day: LocalDate, dayEnded = true): StandingAsOf {
  const due = dueAsOf(fact, day);
  const dueOriginal = originalDueAsOf(fact, day);
  const sent = fact.reports.filter((report) => report.sentOn <= day);
  const approved = latest(
    sent.filter((report) => decisionAsOf(report, day) === 'approved'),
    byDecision,
  );
  const standing = latest(
    sent.filter((report) => decisionAsOf(report, day) === null),
    bySending,
  );
  const judge = (against: LocalDate | null): Standing => {
    if (approved) return against === null || approved.sentOn <= against ? 'doneOnTime' : 'doneLate';
    if (standing) return 'awaiting';
    if (against === null) return 'noDate';
    return against < day || (dayEnded && against === day) ? 'overdue' : 'inTime';
  };
  return {
    fact,
    standing: judge(due),
    standingOriginal: judge(dueOriginal),
    due,
    dueOriginal,
    report: approved ?? standing,
    reportedOn: (approved ?? standing)?.sentOn ?? null,
  };
}

/** The decision known at the end of `day`; null while the report stands undecided. */
export function decisionAsOf(report: ReportFact, day: LocalDate): ReportFact['decision'] {
  return report.decidedOn !== null && report.decidedOn <= day ? report.decision : null;
}

/** The effective day after the extensions granted by then: the last one granted holds, of one day's the furthest. */
export function dueAsOf(fact: AssignmentFact, day: LocalDate): LocalDate | null {
  const granted = fact.extensions.filter((extension) => extension.grantedOn <= day);
  const last = granted.reduce<(typeof granted)[number] | null>(
    (held, next) => (held && order(held.grantedOn, held.due) > order(next.grantedOn, next.due) ? held : next),
    null,
  );
  return last ? last.due : originalDueAsOf(fact, day);
}

/** A day that a later event gave is not known yet. */
export function originalDueAsOf(fact: AssignmentFact, day: LocalDate): LocalDate | null {
  return fact.triggeredOn !== null && fact.triggeredOn > day ? null : fact.dueOriginal;
}

/** Of several approvals the one decided last holds, of several standing reports the one sent last. */
function latest(reports: readonly ReportFact[], keyOf: (report: ReportFact) => string): ReportFact | null {
  return reports.reduce<ReportFact | null>((held, next) => (held && keyOf(held) > keyOf(next) ? held : next), null);
}

const byDecision = (report: ReportFact): string => order(report.decidedOn ?? '', report.sentOn);
const bySending = (report: ReportFact): string => report.sentOn;
const order = (first: string, second: string): string => `${first} ${second}`;
