import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { AuditTrail, Clock, Database, newId } from '#platform';
import { AccountStore } from './account.store.js';
import { hashPassword } from './password-hash.js';
import { newInitialPassword } from './secrets.js';

export interface NewAccount {
  readonly tenantId: string;
  /** The account that creates it; null when the system does. */
  readonly actorId: string | null;
  readonly personId: string | null;
  readonly agencyId: string | null;
  readonly displayName: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
  /** The published password of a sample installation; without it a random one is made, to be changed at the first sign-in. */
  readonly samplePassword?: string;
}

export type CreateAccountResult =
  | { readonly ok: true; readonly accountId: string; readonly initialPassword: string }
  | { readonly ok: false; readonly code: 'sign-in-name-taken'; readonly message: string };

@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(request: NewAccount): Promise<CreateAccountResult> {
    const initialPassword = request.samplePassword ?? newInitialPassword();
    const account = await this.draft(request, initialPassword);
    return this.database.transaction(async (tx) => {
      if (!(await this.accounts.insert(tx, account))) {
        const message = `Tên đăng nhập “${account.signInName}” đã có người dùng.`;
        return { ok: false, code: 'sign-in-name-taken', message };
      }
      await this.audit.record(tx, {
        tenantId: account.tenantId,
        actorId: request.actorId,
        action: 'account.created',
        subject: `account:${account.id}`,
        detail: { signInName: account.signInName, roles: account.roles },
      });
      return { ok: true, accountId: account.id, initialPassword };
    });
  }

  private async draft(request: NewAccount, password: string) {
    const sample = request.samplePassword !== undefined;
    return {
      id: newId(),
      tenantId: request.tenantId,
      personId: request.personId,
      agencyId: request.agencyId,
      signInName: request.signInName.normalize('NFC').trim().toLowerCase(),
      displayName: request.displayName,
      roles: [...new Set(request.roles)],
      passwordHash: await hashPassword(password),
      mustChangePassword: !sample,
      sample,
      active: true,
      lastSignInAt: null,
      createdAt: this.clock.now(),
    };
  }
}
