export { BounceServer } from './bounce-server.js';
export { BuiltInMailbox } from './built-in-mailbox.js';
export { BouncedLettersView } from './bounced-letters.view.js';
export type { BouncedLetter } from './bounced-letters.view.js';
export { composeAddressTrouble, type AddressTroubleModel, type TroubledAddress } from './address-trouble.template.js';
export { composeAmended } from './amended.template.js';
export type { AmendedDuty, AmendedModel } from './amended.template.js';
export { composeAssigned } from './assigned.template.js';
export type { AssignedDuty, AssignedModel } from './assigned.template.js';
export { DeliverLetters } from './deliver-letters.js';
export { DeliverLetter } from './deliver-letter.js';
export type { DeliveryOutcome } from './deliver-letter.js';
export { composeDigest } from './digest.template.js';
export type { ComposedLetter, DigestModel, DigestRow, DigestSection, DigestSectionName } from './digest.template.js';
export { composeLeaderList, type LateDuty, type LeaderListModel } from './leader-list.template.js';
export type { LetterAttachment } from './letter-attachment.js';
export { LetterBacklogView } from './letter-backlog.view.js';
export type { LetterBacklog } from './letter-backlog.view.js';
export type { LetterRef } from './letter.store.js';
export { LetterView } from './letter.view.js';
export type { LetterFilter, LettersPage } from './letter.view.js';
export { LettersSinceView } from './letters-since.view.js';
export type { LetterContent, LetterMention } from './letters-since.view.js';
export { mailDatabase } from './mail-database.js';
export { MailTransport } from './mail-transport.js';
export type { OutgoingMail } from './mail-transport.js';
export { MailModule } from './mail.module.js';
export { MailboxView } from './mailbox.view.js';
export type { MailboxFilter, MailboxPage } from './mailbox.view.js';
export {
  composeMorningDiffers,
  composeMorningHeld,
  type MorningDiffersModel,
  type MorningHeldModel,
} from './morning.template.js';
export { composeNothingDue } from './nothing-due.template.js';
export type { NothingDueModel } from './nothing-due.template.js';
export { NO_ADDRESS, QueueLetter } from './queue-letter.js';
export { QueueLetters } from './queue-letters.js';
export type { LetterToQueue, QueuedLetter } from './queue-letter.js';
export { RequeueLetters } from './requeue-letters.js';
export { ResendLetter } from './resend-letter.js';
export type { ResendResult } from './resend-letter.js';
export { LettersUnderWay } from './letters-under-way.js';
export { SettleLetter } from './settle-letter.js';
export type { SettleResult } from './settle-letter.js';
export { composeSilence, composeSilenceOver } from './silence.template.js';
export type { SilenceKind, SilenceModel, SilenceOverModel } from './silence.template.js';
export { composeTthcNotice, type TthcNoticeLetter, type TthcNoticeRow } from './tthc-notice.template.js';
