import type { PlanDocumentReading } from './read-plan-document.js';

export interface AmendmentImport {
  readonly tenantId: string;
  readonly actorId: string | null;
  /** The published plan that the document changes. */
  readonly planId: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

export type AmendmentImported =
  | { readonly ok: true; readonly amendmentId: string; readonly unsure: number }
  | {
      readonly ok: false;
      readonly code: 'already-imported' | 'amendment-open';
      readonly message: string;
      readonly planId: string;
    }
  | { readonly ok: false; readonly code: 'not-found' | 'not-published'; readonly message: string }
  | Extract<PlanDocumentReading, { readonly ok: false }>;
