import { z } from 'zod';

/**
 * Three tell coordinators of trouble: a morning held back or unlike its forecast, addresses that took no letter; the last
 * brings a monthly TTHC notice to an agency.
 */
export const letterKindSchema = z.enum([
  ...['assigned', 'digest', 'amended', 'escalation', 'leader-list', 'nothing-due'],
  ...['morning-held', 'morning-differs', 'address-trouble', 'tthc-notice'],
] as const);

/**
 * `held`: no address to send to · `refused`: for good, by the receiving server · `withdrawn`: a later letter says it all · `unknown`: handed
 * over, but no answer came · `failed`: tried as often as we try · `bounced`: taken, then reported undeliverable.
 */
export const letterStatusSchema = z.enum([
  'queued',
  'sending',
  'sent',
  'refused',
  'held',
  'withdrawn',
  'unknown',
  'failed',
  'bounced',
]);

/** What a letter speaks of, one line a duty; the shape the `rehearse` command prints. */
export const letterItemSchema = z.object({
  assignmentId: z.uuid(),
  /** Position of the task in the plan, from 1. */
  task: z.int(),
  row: z.string().nullable(),
  /** Effective day; null for a duty without a date. */
  due: z.iso.date().nullable(),
  /** `assigned`, `amended`, `before-N`, `due`, `after-N`, `returned`, `awaiting-approval`, `awaiting-standing`, `head-N`, `coordinator-N`, `decided`, `contribution-before-N`, `contribution-due`, `contribution-after-N`. */
  stage: z.string(),
});

export const letterListItemSchema = z.object({
  id: z.uuid(),
  kind: letterKindSchema,
  status: letterStatusSchema,
  recipientAgencyId: z.uuid().nullable(),
  recipientName: z.string(),
  address: z.string().nullable(),
  subject: z.string(),
  composedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  nextAttemptAt: z.iso.datetime().nullable(),
  /** The receiving server's own words, or why the letter is held. */
  lastError: z.string().nullable(),
  /** What the mail server said when it took the letter. */
  answer: z.string().nullable(),
  /** Times that the letter was handed over without an answer. */
  unknowns: z.int(),
  bouncedAt: z.iso.datetime().nullable(),
});

export const letterDetailSchema = letterListItemSchema.extend({
  html: z.string(),
  text: z.string(),
  items: z.array(letterItemSchema),
});

/** A mail that lies in the built-in mailbox. */
export const mailboxListItemSchema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  /** Bytes as received. */
  size: z.int(),
});

/** A file that came with a mail. */
export const mailboxAttachmentSchema = z.object({
  /** From 1; the last part of its address. */
  position: z.int(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
});

export const mailboxMessageSchema = mailboxListItemSchema.extend({
  messageId: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  attachments: z.array(mailboxAttachmentSchema),
});

export type LetterKind = z.infer<typeof letterKindSchema>;
export type LetterStatus = z.infer<typeof letterStatusSchema>;
export type LetterItem = z.infer<typeof letterItemSchema>;
export type LetterListItem = z.infer<typeof letterListItemSchema>;
export type LetterDetail = z.infer<typeof letterDetailSchema>;
export type MailboxListItem = z.infer<typeof mailboxListItemSchema>;
export type MailboxAttachment = z.infer<typeof mailboxAttachmentSchema>;
export type MailboxMessage = z.infer<typeof mailboxMessageSchema>;
