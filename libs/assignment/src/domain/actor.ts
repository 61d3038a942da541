import type { Role } from '#contracts';

/** Who does something, as far as the rules of this room care. */
export interface Actor {
  readonly accountId: string;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  /** Written into the history beside the deed. */
  readonly displayName?: string;
}

/** Speaks for the agency that owes: it reports and asks. Any of its people with a say in the plan may. */
export function actsForLead(actor: Actor, agencyId: string): boolean {
  return actor.agencyId === agencyId && has(actor, 'officer', 'head', 'coordinator');
}

/** Decides on reports: a coordinator of the agency that approves, or a leader. An officer or head never does. */
export function actsForApprover(actor: Actor, approverAgencyId: string): boolean {
  return has(actor, 'leader') || (actor.agencyId === approverAgencyId && has(actor, 'coordinator'));
}

/** Sees the whole plan, not its own agency's part alone. */
export function seesWholeTenant(actor: Actor): boolean {
  return has(actor, 'coordinator', 'leader', 'administrator');
}

function has(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
