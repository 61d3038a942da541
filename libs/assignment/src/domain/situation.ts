import type { LocalDate, RollPolicy, WorkingCalendar } from '#calendar';
import type { AssignmentState } from '#contracts';

/** What the rules know of an assignment when somebody wants to act on it. */
export interface Situation {
  readonly state: AssignmentState;
  readonly agencyId: string;
  readonly approverAgencyId: string;
  readonly standingAgencyId: string;
  /** Effective day before any extension. */
  readonly dueOriginal: LocalDate | null;
  /** Effective day now. */
  readonly due: LocalDate | null;
  readonly dueVersion: number;
  readonly rollPolicy: RollPolicy;
  /** The completion report that stands undecided. */
  readonly report: {
    readonly sentBy: string;
    readonly sentOn: LocalDate;
    /** It carries evidence, or says why there is none. */
    readonly evidenced: boolean;
  } | null;
  /** The extension request that stands undecided. */
  readonly request: { readonly askedBy: string; readonly requestedDue: LocalDate } | null;
}

/** When and under which calendar it happens. */
export interface Setting {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

export type Command =
  | { readonly action: 'trigger'; readonly due: LocalDate; readonly reason: string }
  | { readonly action: 'start' }
  | {
      readonly action: 'report';
      readonly documentNumber: string;
      readonly documentDate: LocalDate;
      readonly note: string;
      readonly hasEvidence: boolean;
      readonly noEvidenceReason: string | null;
    }
  | { readonly action: 'approve'; readonly reason?: string | undefined }
  | { readonly action: 'return'; readonly reason: string }
  | { readonly action: 'ask-extension'; readonly requestedDue: LocalDate; readonly reason: string }
  | { readonly action: 'grant-extension'; readonly grantedDue: LocalDate | null; readonly reason?: string | undefined }
  | { readonly action: 'refuse-extension'; readonly reason: string }
  | { readonly action: 'cancel'; readonly reason: string }
  | { readonly action: 'supersede'; readonly reason: string };

/** An expected no, in words for the person who asked. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
}

export type RefusalCode =
  | 'not-found'
  | 'not-possible-now'
  | 'forbidden'
  | 'reason-missing'
  | 'document-missing'
  | 'document-date-ahead'
  | 'evidence-missing'
  | 'own-report'
  | 'no-due-day'
  | 'not-late'
  | 'past-due'
  | 'day-not-later'
  | 'extension-already-asked'
  | 'no-extension-asked'
  | 'own-request';

export function refuse(code: RefusalCode, message: string): Refusal {
  return { ok: false, code, message };
}
