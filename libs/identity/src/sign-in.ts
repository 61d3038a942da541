import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { AccountStore } from './account.store.js';
import { CheckPassword, type Credentials } from './check-password.js';
import { type OpenedSession, OpenSession } from './open-session.js';
import { hashPassword } from './password-hash.js';

export type SignInResult =
  | { readonly ok: true; readonly opened: OpenedSession }
  | { readonly ok: false; readonly code: 'sign-in-refused' | 'account-locked'; readonly message: string };

@Injectable()
export class SignIn {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly openSession: OpenSession,
    private readonly accounts: AccountStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(credentials: Credentials, userAgent: string): Promise<SignInResult> {
    const check = await this.checkPassword.run(credentials);
    if (!check.ok) return check;
    const renewed = check.hashOutdated ? { passwordHash: await hashPassword(credentials.password) } : {};
    return this.database.transaction(async (tx) => {
      await this.accounts.change(tx, check.account, { ...renewed, lastSignInAt: this.clock.now() });
      return { ok: true, opened: await this.openSession.run(tx, check.account, userAgent) };
    });
  }
}
