import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database } from '#platform';
import { AccountStore } from './account.store.js';
import { hashPassword } from './password-hash.js';
import { SessionStore } from './session.store.js';

export interface PasswordReplacement {
  readonly tenantId: string;
  readonly accountId: string;
  readonly password: string;
  /** Handed over by somebody else, so to be changed at the first sign-in. */
  readonly mustChange: boolean;
  readonly byAccountId: string;
  /** The session that asked stays open; all others end. */
  readonly keepSession: string | null;
}

/** What changing and resetting a password have in common. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(replacement: PasswordReplacement): Promise<void> {
    const { tenantId, accountId, mustChange, byAccountId, keepSession: keep } = replacement;
    const passwordHash = await hashPassword(replacement.password);
    await this.database.transaction(async (tx) => {
      const changes = { passwordHash, mustChangePassword: mustChange, sample: false };
      await this.accounts.change(tx, { tenantId, id: accountId }, changes);
      await this.sessions.revokeOthers(tx, { tenantId, accountId, keep }, this.clock.now());
      await this.audit.record(tx, {
        tenantId,
        actorId: byAccountId,
        action: mustChange ? 'password.reset' : 'password.changed',
        subject: `account:${accountId}`,
      });
    });
  }
}
