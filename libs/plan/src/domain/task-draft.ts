import type { DeadlineReading } from '#calendar';
import type { Doubt, FollowUp, LeadTarget } from '#contracts';

export interface LeadScope {
  readonly agency: string;
  readonly scope: string;
}

/** What a person said that a printed name means; a name may mean several agencies, each with a line of its own. */
export interface LeadMeaning {
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly id: string;
}

/** A task of a draft: what was printed, what has been settled of it, and what is still in doubt. */
export interface TaskDraft {
  /** Position in the document, from 1. */
  readonly position: number;
  readonly row: string | null;
  readonly areaCode: string | null;
  readonly objective: string | null;
  readonly task: string | null;
  readonly activity: string | null;
  readonly deliverable: string | null;
  readonly deadlineText: string | null;
  readonly deadline: DeadlineReading;
  /** As printed. */
  readonly leadNames: readonly string[];
  readonly leadScopes: readonly LeadScope[];
  readonly leads: readonly LeadTarget[];
  readonly leadMeanings: readonly LeadMeaning[];
  readonly coordinating: readonly string[];
  readonly lines: readonly number[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
  readonly doubts: readonly Doubt[];
  /** Codes a person declared right as read, and the marks of what a person chose. */
  readonly confirmed: readonly string[];
  /** How the work reports where it is continuous. */
  readonly followUp: FollowUp;
  readonly excluded: boolean;
  readonly excludeReason: string | null;
}

export const LEADS_CHOSEN = 'chosen:leads';
export const DEADLINE_CHOSEN = 'chosen:deadline';

/** Left in the plan with something unsettled. */
export function isOpen(task: Pick<TaskDraft, 'excluded' | 'doubts'>): boolean {
  return !task.excluded && task.doubts.some((doubt) => doubt.blocking);
}

/** What is to be done, in the document's words. */
export function titleOf(task: Pick<TaskDraft, 'activity' | 'task' | 'position'>): string {
  return task.activity ?? task.task ?? `Nhiệm vụ thứ ${task.position} của kế hoạch`;
}
