import { Injectable } from '@nestjs/common';
import { CheckPassword } from './check-password.js';
import { passwordObjection } from './domain/password-policy.js';
import type { SignedIn } from './read-session.js';
import { ReplacePassword } from './replace-password.js';

export type ChangePasswordResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'wrong-password' | 'weak-password' | 'account-locked';
      readonly message: string;
    };

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** Network address of the one who asks. */
  readonly address: string;
}

@Injectable()
export class ChangePassword {
  constructor(
    private readonly checkPassword: CheckPassword,
    private readonly replacePassword: ReplacePassword,
  ) {}

  async run({ actor, signInName, sessionId }: SignedIn, change: PasswordChange): Promise<ChangePasswordResult> {
    const { currentPassword, newPassword, address } = change;
    const objection = passwordObjection(newPassword, signInName);
    if (objection !== null) return { ok: false, code: 'weak-password', message: objection };
    if (newPassword === currentPassword) {
      return { ok: false, code: 'weak-password', message: 'Mật khẩu mới phải khác mật khẩu đang dùng.' };
    }
    const check = await this.checkPassword.run({ signInName, password: currentPassword, address });
    if (!check.ok) {
      if (check.code === 'account-locked') return { ok: false, code: check.code, message: check.message };
      return { ok: false, code: 'wrong-password', message: 'Mật khẩu đang dùng không đúng.' };
    }
    await this.replacePassword.run({
      tenantId: actor.tenantId,
      accountId: actor.accountId,
      password: newPassword,
      mustChange: false,
      byAccountId: actor.accountId,
      keepSession: sessionId,
    });
    return { ok: true };
  }
}
