import type { RoomDatabase } from '#platform';
import { LetterAttachmentEntity } from './letter-attachment.entity.js';
import { LetterEntity } from './letter.entity.js';
import { MailboxAttachmentEntity } from './mailbox-attachment.entity.js';
import { MailboxMessageEntity } from './mailbox-message.entity.js';
import { Mail1763600000150 } from './migrations/1763600000150-mail.js';
import { MailAttachments1763800000110 } from './migrations/1763800000110-mail-attachments.js';
import { LetterFate1763800000210 } from './migrations/1763800000210-letter-fate.js';

export const mailDatabase: RoomDatabase = {
  entities: [LetterEntity, LetterAttachmentEntity, MailboxMessageEntity, MailboxAttachmentEntity],
  migrations: [Mail1763600000150, MailAttachments1763800000110, LetterFate1763800000210],
};
