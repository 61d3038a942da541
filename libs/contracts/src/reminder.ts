import { z } from 'zod';
import { letterStatusSchema } from './mail.js';

/**
 * What became of one reminder. `merged`: said by another line of the same letter · `superseded`: its time passed or the date moved before
 * it could go · `suppressed`: not needed any more, since a report stands or the duty is closed · `skipped`: nobody to send it to · `skipped-late`: its morning passed
 * without a letter, the current stage was said instead ·
 * `held`: no address · `bounced`: refused by the receiving server.
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
]);

/** One line of the answer to "why did I (not) get this mail?". */
export const reminderLedgerLineSchema = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
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
});

/** What comes next for one duty. */
export const nextReminderSchema = z.object({
  assignmentId: z.uuid(),
  nextAt: z.iso.datetime().nullable(),
  stage: z.string().nullable(),
  recipientAgencyId: z.uuid().nullable(),
});

export type ReminderOutcome = z.infer<typeof reminderOutcomeSchema>;
export type ReminderLedgerLine = z.infer<typeof reminderLedgerLineSchema>;
export type NextReminder = z.infer<typeof nextReminderSchema>;
