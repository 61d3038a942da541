import type { DeadlineReading, LocalDate, RollPolicy } from '#calendar';
import type { FollowUp, LeadTarget, ReportPeriod } from '#contracts';

/** A plan in force: everything settled, nothing left to read. What the assignment room expands. */
export interface PublishedPlan {
  readonly planId: string;
  readonly tenantId: string;
  readonly planYear: number;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  readonly rollPolicy: RollPolicy;
  /** Approves where an area has no coordinator of its own. */
  readonly standingAgencyId: string;
  readonly publishedOn: LocalDate;
  readonly areas: readonly PublishedArea[];
  /** In the order of the document, excluded rows left out. */
  readonly tasks: readonly PublishedTask[];
  /** Report regimes that the prose orders and a person confirmed. */
  readonly regimes: readonly PublishedRegime[];
}

/** Who reports for which windows. */
export interface PublishedRegime {
  readonly findingId: string;
  /** After the tasks, in the order of the document. */
  readonly position: number;
  readonly leads: readonly LeadTarget[];
  readonly to: string | null;
  readonly periods: readonly ReportPeriod[];
  /** When the reports are due, in the regime's own words; null where it does not say. */
  readonly dueRule: string | null;
  readonly deadline: DeadlineReading | null;
}

export interface PublishedArea {
  readonly code: string;
  readonly name: string;
  readonly coordinatorAgencyId: string | null;
}

export interface PublishedTask {
  readonly taskId: string;
  /** Position in the document, from 1. */
  readonly position: number;
  readonly row: string | null;
  readonly areaCode: string | null;
  /** What is to be done, in the document's words. */
  readonly title: string;
  readonly deliverable: string | null;
  readonly deadlineText: string | null;
  readonly deadline: DeadlineReading;
  /** How continuous work reports. */
  readonly followUp: FollowUp;
  readonly leads: readonly LeadTarget[];
  readonly coordinating: readonly string[];
}
