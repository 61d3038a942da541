/** Whom a letter about a plan goes to. */
export interface Recipient {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly name: string;
  /** Null: nowhere to send it; the letter is held. */
  readonly address: string | null;
}
