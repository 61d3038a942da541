import type { RoomDatabase } from '#platform';
import { LetterEntity } from './letter.entity.js';
import { MailboxMessageEntity } from './mailbox-message.entity.js';
import { Mail1763600000150 } from './migrations/1763600000150-mail.js';

export const mailDatabase: RoomDatabase = {
  entities: [LetterEntity, MailboxMessageEntity],
  migrations: [Mail1763600000150],
};
