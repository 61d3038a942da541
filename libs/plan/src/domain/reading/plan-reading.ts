import type { DeadlineReading } from '#calendar';

/** A doubt or a finding, in words a coordinator can act on. */
export interface ReadingIssue {
  readonly code: string;
  readonly message: string;
}

export interface LocatedIssue extends ReadingIssue {
  readonly lines: readonly number[];
}

export interface PlanHead {
  readonly number: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly planYear: number | null;
}

export interface PlanArea {
  readonly code: string;
  readonly name: string;
  /** The agency the prose puts in charge of this area, where it does. */
  readonly coordinator: string | null;
}

/** A lead that answers for a part of the task only. */
export interface LeadScope {
  readonly agency: string;
  readonly scope: string;
}

export interface ReadTask {
  readonly area: string | null;
  readonly row: string | null;
  readonly objective: string | null;
  readonly task: string | null;
  readonly activity: string | null;
  readonly deliverable: string | null;
  readonly lead: readonly string[];
  readonly leadScopes: readonly LeadScope[];
  readonly coordinating: readonly string[];
  readonly deadlineText: string | null;
  readonly deadlineInherited: boolean;
  readonly deadline: DeadlineReading;
  readonly budget: string | null;
  readonly lines: readonly number[];
  readonly needsReview: boolean;
  readonly issues: readonly ReadingIssue[];
}

export type Comparator = '>=' | '>' | '<=' | '<' | '=' | 'between';

export interface ReadTarget {
  readonly area: string | null;
  readonly text: string;
  readonly clause: string | null;
  readonly comparator: Comparator;
  readonly values: readonly number[];
  readonly unit: string;
  readonly level: string | null;
  readonly lines: readonly number[];
  readonly issues: readonly ReadingIssue[];
}

export interface ReadDuty {
  readonly who: readonly string[];
  readonly text: string;
  readonly deadlineText: string;
  readonly deadline: DeadlineReading;
  readonly lines: readonly number[];
}

export interface ReportRegime {
  readonly who: readonly string[];
  readonly to: string | null;
  readonly periods: readonly string[];
  readonly dueRule: string;
  readonly due: readonly string[];
  /** The sentence or row that says so. */
  readonly text: string;
  readonly lines: readonly number[];
}

export interface PlanReading {
  readonly document: PlanHead;
  readonly areas: readonly PlanArea[];
  readonly tasks: readonly ReadTask[];
  readonly targets: readonly ReadTarget[];
  readonly duties: readonly ReadDuty[];
  readonly reporting: readonly ReportRegime[];
  readonly issues: readonly LocatedIssue[];
}
