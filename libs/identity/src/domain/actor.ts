import type { Role } from '#contracts';

/** The person on whose behalf something is done. */
export interface Actor {
  readonly accountId: string;
  readonly tenantId: string;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly displayName: string;
}
