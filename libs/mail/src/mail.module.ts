import { Module } from '@nestjs/common';
import { BuiltInMailbox } from './built-in-mailbox.js';
import { DeliverLetters } from './deliver-letters.js';
import { DeliverLetter } from './deliver-letter.js';
import { LettersUnderWay } from './letters-under-way.js';
import { LetterStore } from './letter.store.js';
import { LetterView } from './letter.view.js';
import { MailTransport } from './mail-transport.js';
import { MailboxStore } from './mailbox.store.js';
import { MailboxView } from './mailbox.view.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { QueueLetter } from './queue-letter.js';
import { QueueLetters } from './queue-letters.js';
import { RequeueLetters } from './requeue-letters.js';
import { ResendLetter } from './resend-letter.js';
import { SmtpTransport } from './smtp-transport.js';

const steps = [LettersUnderWay, QueueLetter, QueueLetters, DeliverLetter, DeliverLetters, RequeueLetters, ResendLetter];
const views = [LetterView, MailboxView];

@Module({
  providers: [
    ...steps,
    ...views,
    LetterStore,
    LetterBatchStore,
    MailboxStore,
    BuiltInMailbox,
    { provide: MailTransport, useClass: SmtpTransport },
  ],
  exports: [...steps, ...views, MailTransport, BuiltInMailbox],
})
export class MailModule {}
