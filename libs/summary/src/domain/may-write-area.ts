/** The agency that coordinates an area writes about it; the plan's standing agency about all of it and in everybody's stead. */
export function mayWriteArea(
  agencyId: string | null,
  area: string | null,
  plan: {
    readonly standingAgencyId: string;
    readonly areas: readonly { readonly code: string; readonly coordinatorAgencyId: string | null }[];
  },
): boolean {
  if (agencyId === null) return false;
  if (agencyId === plan.standingAgencyId) return true;
  return plan.areas.some(({ code, coordinatorAgencyId }) => code === area && coordinatorAgencyId === agencyId);
}
