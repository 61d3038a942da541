import { z } from 'zod';
import { pageOf, pageQuerySchema } from './http-page.js';
import { letterListItemSchema, letterStatusSchema, mailboxListItemSchema } from './mail.js';

export const mailboxQuerySchema = pageQuerySchema.extend({ search: z.string().trim().max(200).optional() });
/** Place of a file in its mail, from 1. */
export const positionSchema = z.coerce.number().int().min(1).max(1_000);
export const mailboxPageSchema = pageOf(mailboxListItemSchema);

export const letterQuerySchema = pageQuerySchema.extend({
  status: letterStatusSchema.optional(),
  agencyId: z.uuid().optional(),
});
export const letterPageSchema = pageOf(letterListItemSchema);

/** Without an address: to the one it had. */
export const resendLetterBodySchema = z.object({
  address: z.email('Thư điện tử không đúng dạng.').max(254).optional(),
});

/** What a person found out about a letter of unknown fate. */
export const settleLetterBodySchema = z.object({
  arrived: z.boolean(),
  note: z.string().trim().min(3, 'Hãy ghi căn cứ.').max(500, 'Căn cứ dài quá 500 ký tự.'),
});

/** Report windows of a plan year. */
export const summaryWindowSchema = z.enum(['Q1', 'H1', 'Q3', 'Y'], { error: 'Kỳ báo cáo là Q1, H1, Q3 hoặc Y.' });

export type MailboxQuery = z.infer<typeof mailboxQuerySchema>;
export type LetterQuery = z.infer<typeof letterQuerySchema>;
export type ResendLetterBody = z.infer<typeof resendLetterBodySchema>;
export type SettleLetterBody = z.infer<typeof settleLetterBodySchema>;
export type SummaryWindowCode = z.infer<typeof summaryWindowSchema>;
