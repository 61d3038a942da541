import { z } from 'zod';
import { daySchema, pageOf, pageQuerySchema } from './http-page.js';
import { letterStatusSchema } from './mail.js';

/**
 * What became of one reminder. A line that stands in a letter takes its state from the letter: `queued`, `sent` (a server took it), `unknown`
 * (handed over, no answer), `bounced` (refused, or reported undeliverable), `failed` (tried as often as we try), `held` (no address). The
 * others say why there was no letter: `merged`: said by another line · `superseded`: the date moved, or a newer letter says it · `suppressed`: not
 * needed any more, since a report stands or the duty is closed · `skipped`: nobody to send it to · `skipped-late`: its morning passed without a
 * letter, the current stage was said instead.
 */
export const reminderOutcomeSchema = z.enum([
  'sent',
  'merged',
  'superseded',
  'suppressed',
  'held',
  'skipped',
  'skipped-late',
  'bounced',
  'queued',
  'unknown',
  'failed',
]);

/** One line of the answer to "why did I (not) get this mail?". */
export const reminderLedgerLineSchema = z.object({
  id: z.uuid(),
  /** The duty; of a contribution, the duty that it serves. */
  assignmentId: z.uuid(),
  contributionId: z.uuid().nullable().optional(),
  stage: z.string(),
  due: z.iso.date().nullable(),
  dueVersion: z.int(),
  recipientAgencyId: z.uuid(),
  recipientName: z.string().nullable(),
  outcome: reminderOutcomeSchema,
  reason: z.string(),
  letterId: z.uuid().nullable(),
  letterStatus: letterStatusSchema.nullable(),
  address: z.string().nullable(),
  at: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  /** The stage as a person says it. */
  stageWords: z.string(),
  /** The duty: its row in the plan, what is to be done, and who owes it. */
  row: z.string().nullable(),
  title: z.string(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  planId: z.uuid(),
  letterSubject: z.string().nullable(),
  messageId: z.string().nullable(),
  /** The mail server's words when it took the letter. */
  answer: z.string().nullable(),
  /** Why the letter has not arrived, in the words of whoever said so. */
  lastError: z.string().nullable(),
  attempts: z.int().nullable(),
  unknowns: z.int().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  bouncedAt: z.iso.datetime().nullable(),
});

/** "Vì sao tôi (không) nhận được thư này?": by duty, by recipient and day, by address. */
export const ledgerFilterSchema = z.object({
  assignmentId: z.uuid().optional(),
  planId: z.uuid().optional(),
  /** The agency that was, or was not, written to. */
  recipientAgencyId: z.uuid().optional(),
  /** Local days, both included, on which the line was written or its letter went out. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  address: z.string().trim().max(254).optional(),
  outcome: reminderOutcomeSchema.optional(),
  /** In the duty's words, its row, its agency, the letter's subject, the reason. */
  search: z.string().trim().max(200).optional(),
});
export const ledgerQuerySchema = ledgerFilterSchema.extend(pageQuerySchema.shape);
export const ledgerPageSchema = pageOf(reminderLedgerLineSchema);

/** What comes next for one duty. */
export const nextReminderSchema = z.object({
  assignmentId: z.uuid(),
  nextAt: z.iso.datetime().nullable(),
  stage: z.string().nullable(),
  recipientAgencyId: z.uuid().nullable(),
});

export type ReminderOutcome = z.infer<typeof reminderOutcomeSchema>;
export type ReminderLedgerLine = z.infer<typeof reminderLedgerLineSchema>;
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;
export type LedgerQuery = z.infer<typeof ledgerQuerySchema>;
export type LedgerPage = z.infer<typeof ledgerPageSchema>;
export type NextReminder = z.infer<typeof nextReminderSchema>;
