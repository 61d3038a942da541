import { Module } from '@nestjs/common';
import { BuiltInMailbox } from './built-in-mailbox.js';
import { DeliverLetter } from './deliver-letter.js';
import { LetterStore } from './letter.store.js';
import { LetterView } from './letter.view.js';
import { MailTransport } from './mail-transport.js';
import { MailboxStore } from './mailbox.store.js';
import { MailboxView } from './mailbox.view.js';
import { QueueLetter } from './queue-letter.js';
import { RequeueLetters } from './requeue-letters.js';
import { ResendLetter } from './resend-letter.js';
import { SmtpTransport } from './smtp-transport.js';
import { WithdrawLetters } from './withdraw-letters.js';

const steps = [QueueLetter, DeliverLetter, RequeueLetters, ResendLetter, WithdrawLetters];
const views = [LetterView, MailboxView];

@Module({
  providers: [
    ...steps,
    ...views,
    LetterStore,
    MailboxStore,
    BuiltInMailbox,
    { provide: MailTransport, useClass: SmtpTransport },
  ],
  exports: [...steps, ...views, MailTransport, BuiltInMailbox],
})
export class MailModule {}
