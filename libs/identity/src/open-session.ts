import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, type Transaction } from '#platform';
import type { AccountEntity } from './account.entity.js';
import { expiryAfterUse } from './domain/session-life.js';
import { newToken, tokenHash } from './secrets.js';
import { SessionStore } from './session.store.js';

/** Ended sessions are kept this long for questions about who was signed in. */
const KEEP_ENDED_MS = 90 * 24 * 3_600_000;

export interface OpenedSession {
  readonly sessionId: string;
  /** For the browser's cookie; kept nowhere on the server. */
  readonly token: string;
  readonly expiresAt: Date;
}

@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, account: AccountEntity, userAgent: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    const session = {
      id: newId(),
      tenantId: account.tenantId,
      accountId: account.id,
      tokenHash: tokenHash(token),
      csrfToken: newToken(),
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(expiryAfterUse(now.getTime(), now.getTime())),
      revokedAt: null,
    };
    await this.sessions.insert(tx, session);
    await this.sessions.forgetEnded(tx, account.tenantId, account.id, new Date(now.getTime() - KEEP_ENDED_MS));
    await this.audit.record(tx, {
      tenantId: account.tenantId,
      actorId: account.id,
      action: 'session.opened',
      subject: `account:${account.id}`,
    });
    return { sessionId: session.id, token, expiresAt: session.expiresAt };
  }
}
