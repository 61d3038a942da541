import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Config, CONFIG } from '#platform';
import type { AccountEntity } from './account.entity.js';
import { AccountStore } from './account.store.js';
import { ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_NAME, lockedUntil } from './domain/sign-in-throttle.js';
import { pretendToVerify, verifyPassword } from './password-hash.js';
import { SignInAttemptStore } from './sign-in-attempt.store.js';

/** All addresses together. */
const ANYWHERE = '*';

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
  /** Network address of the one who tries. */
  readonly address: string;
}

export type PasswordCheck =
  | { readonly ok: true; readonly account: AccountEntity; readonly hashOutdated: boolean }
  | { readonly ok: false; readonly code: 'sign-in-refused' | 'account-locked'; readonly message: string };

/** Whether name and password belong together; says neither which of the two is wrong nor whether the name exists. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly attempts: SignInAttemptStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(credentials: Credentials): Promise<PasswordCheck> {
    const signInName = credentials.signInName.normalize('NFC').trim().toLowerCase();
    const until = await this.countAttempt(signInName, credentials.address);
    if (until !== null) return locked(until - this.clock.now().getTime());
    const account = await this.accounts.bySignInName(signInName);
    const verdict = await this.verify(account, credentials.password);
    if (!account || !verdict.matches) {
      return { ok: false, code: 'sign-in-refused', message: 'Tên đăng nhập hoặc mật khẩu không đúng.' };
    }
    await this.attempts.forget(signInName, [credentials.address, ANYWHERE], this.clock.now());
    return { ok: true, account, hashOutdated: verdict.outdated };
  }

  private async verify(
    account: AccountEntity | null,
    password: string,
  ): Promise<{ matches: boolean; outdated: boolean }> {
    if (!account || !this.mayBeUsed(account)) {
      await pretendToVerify(password);
      return { matches: false, outdated: false };
    }
    return verifyPassword(password, account.passwordHash);
  }

  /** The sample password is public: outside a sample installation it opens nothing. */
  private mayBeUsed(account: AccountEntity): boolean {
    return account.active && (!account.sample || this.config.sample);
  }

  private async countAttempt(signInName: string, address: string): Promise<number | null> {
    const now = this.clock.now();
    const here = lockedUntil(await this.attempts.count(signInName, address, now), ATTEMPTS_PER_ADDRESS);
    // Attempts that are stopped here must not use up those of everybody else.
    if (here !== null) return here;
    return lockedUntil(await this.attempts.count(signInName, ANYWHERE, now), ATTEMPTS_PER_NAME);
  }
}

function locked(ms: number): PasswordCheck {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const message = `Đã thử sai quá nhiều lần. Hãy thử lại sau ${String(minutes)} phút.`;
  return { ok: false, code: 'account-locked', message };
}
