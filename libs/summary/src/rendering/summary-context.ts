import type { FrameChanges } from '#contracts';
import type { Recipients, Signer } from '#papers';

/** Who reports on which plan: everything in the report that is not a figure. */
export interface SummaryContext {
  readonly plan: {
    readonly number: string | null;
    readonly issuer: string;
    readonly issuedOn: string | null;
    readonly year: number;
  };
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  /** "BC-SNV". */
  readonly symbol: string;
  readonly place: string;
  readonly signer: Signer;
  readonly recipients: Recipients;
  /** What the office wants otherwise in its papers. */
  readonly frame?: FrameChanges;
}
