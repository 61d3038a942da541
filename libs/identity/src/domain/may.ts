import type { Permission } from '#contracts';
import type { Actor } from './actor.js';
import { permissionTable, type Reach } from './permission-table.js';

/** What something is done to. */
export interface Subject {
  readonly tenantId: string;
  readonly accountId?: string;
  /** The agency that owes it. */
  readonly agencyId?: string | null;
  readonly approverAgencyId?: string | null;
}

/** Whether the actor may do this to the subject; without a subject: whether there is anything the actor could do it to. */
export function may(actor: Actor, permission: Permission, subject?: Subject): boolean {
  return reachesOf(actor, permission).some((reach) => subject === undefined || covers(reach, actor, subject));
}

/** The widest view the actor has: everything of the tenant, or only what the own agency owes. */
export function reachesTenant(actor: Actor, permission: Permission): boolean {
  return reachesOf(actor, permission).includes('tenant');
}

export function permissionsOf(actor: Actor): Permission[] {
  return (Object.keys(permissionTable) as Permission[]).filter((permission) => may(actor, permission));
}

function reachesOf(actor: Actor, permission: Permission): Reach[] {
  return actor.roles.flatMap((role) => permissionTable[permission][role] ?? []);
}

function covers(reach: Reach, actor: Actor, subject: Subject): boolean {
  if (actor.tenantId !== subject.tenantId) return false;
  switch (reach) {
    case 'tenant':
      return true;
    case 'own':
      return subject.accountId === actor.accountId;
    case 'agency':
      return actor.agencyId !== null && subject.agencyId === actor.agencyId;
    case 'approver':
      return actor.agencyId !== null && subject.approverAgencyId === actor.agencyId;
  }
}
