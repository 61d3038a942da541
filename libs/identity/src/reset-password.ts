import { Injectable } from '@nestjs/common';
import { AccountStore } from './account.store.js';
import { ReplacePassword } from './replace-password.js';
import { newInitialPassword } from './secrets.js';

export type ResetPasswordResult =
  | { readonly ok: true; readonly accountId: string; readonly initialPassword: string }
  | { readonly ok: false; readonly code: 'not-found'; readonly message: string };

@Injectable()
export class ResetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly replacePassword: ReplacePassword,
  ) {}

  /** Gives the account a password that is shown this once, and ends all its sessions. */
  async run(request: { tenantId: string; actorId: string; accountId: string }): Promise<ResetPasswordResult> {
    const { tenantId, actorId, accountId } = request;
    const account = await this.accounts.byId(tenantId, accountId);
    if (!account) return { ok: false, code: 'not-found', message: 'Không có tài khoản này.' };
    const initialPassword = newInitialPassword();
    await this.replacePassword.run({
      tenantId,
      accountId,
      password: initialPassword,
      mustChange: true,
      byAccountId: actorId,
      keepSession: null,
    });
    return { ok: true, accountId, initialPassword };
  }
}
