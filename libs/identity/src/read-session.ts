import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import type { AccountEntity } from './account.entity.js';
import { AccountStore } from './account.store.js';
import type { Actor } from './domain/actor.js';
import { expiryAfterUse, isLive, isTouchDue } from './domain/session-life.js';
import { tokenHash } from './secrets.js';
import type { SessionEntity } from './session.entity.js';
import { SessionStore } from './session.store.js';

export interface SignedIn {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly signInName: string;
  readonly csrfToken: string;
  readonly expiresAt: Date;
  readonly mustChangePassword: boolean;
}

@Injectable()
export class ReadSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly accounts: AccountStore,
    private readonly clock: Clock,
  ) {}

  /** Who holds this token, or null. Roles are read afresh each time: a change counts at once. */
  async run(token: string): Promise<SignedIn | null> {
    const now = this.clock.now().getTime();
    const session = await this.sessions.byTokenHash(tokenHash(token));
    if (!session) return null;
    const moments = momentsOf(session);
    if (!isLive(moments, now)) return null;
    const account = await this.accounts.byId(session.tenantId, session.accountId);
    if (!account?.active) return null;
    let { expiresAt } = session;
    if (isTouchDue(moments, now)) {
      expiresAt = new Date(expiryAfterUse(moments.createdAt, now));
      await this.sessions.touch(session, new Date(now), expiresAt);
    }
    return { ...whoIs(account), sessionId: session.id, csrfToken: session.csrfToken, expiresAt };
  }
}

function whoIs(account: AccountEntity): Pick<SignedIn, 'actor' | 'signInName' | 'mustChangePassword'> {
  const { id: accountId, tenantId, personId, agencyId, roles, displayName } = account;
  return {
    actor: { accountId, tenantId, personId, agencyId, roles, displayName },
    signInName: account.signInName,
    mustChangePassword: account.mustChangePassword,
  };
}

function momentsOf(session: SessionEntity) {
  return {
    createdAt: session.createdAt.getTime(),
    lastSeenAt: session.lastSeenAt.getTime(),
    expiresAt: session.expiresAt.getTime(),
    revokedAt: session.revokedAt?.getTime() ?? null,
  };
}
