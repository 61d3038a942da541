import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database } from '#platform';
import type { SignedIn } from './read-session.js';
import { SessionStore } from './session.store.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ actor, sessionId }: SignedIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.revoke(tx, actor.tenantId, sessionId, this.clock.now());
      await this.audit.record(tx, {
        tenantId: actor.tenantId,
        actorId: actor.accountId,
        action: 'session.closed',
        subject: `account:${actor.accountId}`,
      });
    });
  }
}
