import { Injectable } from '@nestjs/common';
import type { Session } from '#contracts';
import { DirectoryView } from '#directory';
import { permissionsOf, type SignedIn } from '#identity';

/** The session as the console needs it. */
@Injectable()
export class DescribeSession {
  constructor(private readonly directory: DirectoryView) {}

  async run({ actor, ...session }: SignedIn): Promise<Session> {
    const { accountId, tenantId, personId, agencyId, displayName } = actor;
    const agency = agencyId === null ? null : await this.directory.agency(tenantId, agencyId);
    return {
      ...{ accountId, tenantId, personId, agencyId, displayName },
      agencyName: agency?.name ?? null,
      signInName: session.signInName,
      roles: [...actor.roles],
      permissions: permissionsOf(actor),
      mustChangePassword: session.mustChangePassword,
      csrfToken: session.csrfToken,
      expiresAt: session.expiresAt.toISOString(),
    };
  }
}
