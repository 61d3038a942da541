import { Module } from '@nestjs/common';
import { AccountStore } from './account.store.js';
import { AccountView } from './account.view.js';
import { ChangePassword } from './change-password.js';
import { CheckPassword } from './check-password.js';
import { CreateAccount } from './create-account.js';
import { OpenSession } from './open-session.js';
import { ReadSession } from './read-session.js';
import { ReplacePassword } from './replace-password.js';
import { ResetPassword } from './reset-password.js';
import { SessionStore } from './session.store.js';
import { SignIn } from './sign-in.js';
import { SignInAttemptStore } from './sign-in-attempt.store.js';
import { SignOut } from './sign-out.js';

const doors = [AccountView, ChangePassword, CreateAccount, ReadSession, ResetPassword, SignIn, SignOut];

@Module({
  providers: [AccountStore, CheckPassword, OpenSession, ReplacePassword, SessionStore, SignInAttemptStore, ...doors],
  exports: doors,
})
export class IdentityModule {}
