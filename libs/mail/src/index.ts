export { BuiltInMailbox } from './built-in-mailbox.js';
export { composeAmended } from './amended.template.js';
export type { AmendedDuty, AmendedModel } from './amended.template.js';
export { composeAssigned } from './assigned.template.js';
export type { AssignedDuty, AssignedModel } from './assigned.template.js';
export { DeliverLetter } from './deliver-letter.js';
export type { DeliveryOutcome } from './deliver-letter.js';
export { composeDigest } from './digest.template.js';
export type {
  ComposedLetter,
  DigestModel,
  DigestRow,
  DigestRule,
  DigestSection,
  DigestSectionName,
} from './digest.template.js';
export type { LetterRef } from './letter.store.js';
export { LetterView } from './letter.view.js';
export type { LetterFilter, LettersPage } from './letter.view.js';
export { mailDatabase } from './mail-database.js';
export { MailTransport } from './mail-transport.js';
export type { OutgoingMail } from './mail-transport.js';
export { MailModule } from './mail.module.js';
export { MailboxView } from './mailbox.view.js';
export type { MailboxFilter, MailboxPage } from './mailbox.view.js';
export { NO_ADDRESS, QueueLetter } from './queue-letter.js';
export type { LetterToQueue, QueuedLetter } from './queue-letter.js';
export { RequeueLetters } from './requeue-letters.js';
export { ResendLetter } from './resend-letter.js';
export type { ResendResult } from './resend-letter.js';
export { WithdrawLetters } from './withdraw-letters.js';
