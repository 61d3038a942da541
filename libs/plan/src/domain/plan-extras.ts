/** What a plan says beside its tasks, in the shapes of the reading. */
export interface PlanExtras {
  readonly targets: readonly object[];
  readonly duties: readonly object[];
  readonly reporting: readonly object[];
  readonly issues: readonly { readonly code: string; readonly message: string; readonly lines?: readonly number[] }[];
}
