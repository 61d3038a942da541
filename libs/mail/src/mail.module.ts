import { Module } from '@nestjs/common';
import { AttemptLetter } from './attempt-letter.js';
import { BounceSeal } from './bounce-seal.js';
import { BounceServer } from './bounce-server.js';
import { BuiltInMailbox } from './built-in-mailbox.js';
import { ClaimLetter } from './claim-letter.js';
import { DeliverLetters } from './deliver-letters.js';
import { DeliverLetter } from './deliver-letter.js';
import { LettersUnderWay } from './letters-under-way.js';
import { GiveUpClaims } from './give-up-claims.js';
import { BouncedLettersView } from './bounced-letters.view.js';
import { LetterBacklogView } from './letter-backlog.view.js';
import { LetterDeliveryStore } from './letter-delivery.store.js';
import { LetterStore } from './letter.store.js';
import { LetterView } from './letter.view.js';
import { MailGate } from './mail-gate.js';
import { LettersSinceView } from './letters-since.view.js';
import { MailTransport } from './mail-transport.js';
import { MailboxStore } from './mailbox.store.js';
import { MailboxView } from './mailbox.view.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { NoteAttempt } from './note-attempt.js';
import { NoteBounce } from './note-bounce.js';
import { QueueLetter } from './queue-letter.js';
import { QueueLetters } from './queue-letters.js';
import { RequeueLetters } from './requeue-letters.js';
import { ResendLetter } from './resend-letter.js';
import { SettleLetter } from './settle-letter.js';
import { SmtpTransport } from './smtp-transport.js';

const steps = [
  LettersUnderWay,
  QueueLetter,
  QueueLetters,
  DeliverLetter,
  DeliverLetters,
  RequeueLetters,
  ResendLetter,
  SettleLetter,
];
const inner = [ClaimLetter, AttemptLetter, NoteAttempt, NoteBounce, GiveUpClaims, MailGate, BounceSeal];
const views = [BouncedLettersView, LetterView, LetterBacklogView, LettersSinceView, MailboxView];

@Module({
  providers: [
    ...steps,
    ...inner,
    ...views,
    LetterStore,
    LetterDeliveryStore,
    LetterBatchStore,
    MailboxStore,
    BuiltInMailbox,
    BounceServer,
    { provide: MailTransport, useClass: SmtpTransport },
  ],
  exports: [...steps, ...views, MailTransport, BuiltInMailbox, BounceServer],
})
export class MailModule {}
