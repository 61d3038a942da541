import type { RoomDatabase } from '#platform';
import { AccountEntity } from './account.entity.js';
import { Identity1763600000300 } from './migrations/1763600000300-identity.js';
import { SessionEntity } from './session.entity.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';

export const identityDatabase: RoomDatabase = {
  entities: [AccountEntity, SessionEntity, SignInAttemptEntity],
  migrations: [Identity1763600000300],
};
