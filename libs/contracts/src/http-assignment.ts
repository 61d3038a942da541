import { z } from 'zod';
import { assignmentFilterSchema } from './assignment.js';
import { daySchema, idSchema, pageQuerySchema, reasonBodySchema } from './http-page.js';
import { nextReminderSchema, reminderLedgerLineSchema } from './reminder.js';

/** Query of the list of duties. */
export const assignmentQuerySchema = assignmentFilterSchema.extend(pageQuerySchema.shape);

export const overviewQuerySchema = z.object({ planId: idSchema.optional() });

/** All that was said, and not said, of one duty; and what comes next. */
export const dutyRemindersSchema = z.object({
  items: z.array(reminderLedgerLineSchema),
  next: nextReminderSchema.nullable(),
});

/** Fields beside the file `evidence` (multipart/form-data); without a file, `noEvidenceReason` says why. */
export const reportFormSchema = z.object({
  documentNumber: z.string().trim().min(1, 'Hãy ghi số, ký hiệu văn bản.').max(200),
  documentDate: daySchema,
  note: z.string().trim().max(4_000).default(''),
  noEvidenceReason: z.string().trim().max(2_000).optional(),
  /** Of a duty that is late; of another it says nothing. */
  lateReason: z.string().trim().max(2_000, 'Nguyên nhân chậm dài quá 2.000 ký tự.').optional(),
});

export const approveBodySchema = z.object({ note: z.string().trim().max(2_000).optional() }).default({});

export const askExtensionBodySchema = reasonBodySchema.extend({ requestedDue: daySchema });

export const decideExtensionBodySchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('granted'),
    /** Left out: the day that was asked for. */
    grantedDue: daySchema.optional(),
    reason: z.string().trim().max(2_000).optional(),
  }),
  reasonBodySchema.extend({ decision: z.literal('refused') }),
]);

/** The event of a conditional task has come, or its date is known. */
export const triggerBodySchema = reasonBodySchema.extend({ due: daySchema });

export type AssignmentQuery = z.infer<typeof assignmentQuerySchema>;
export type OverviewQuery = z.infer<typeof overviewQuerySchema>;
export type DutyReminders = z.infer<typeof dutyRemindersSchema>;
export type ReportForm = z.infer<typeof reportFormSchema>;
export type ApproveBody = z.infer<typeof approveBodySchema>;
export type AskExtensionBody = z.infer<typeof askExtensionBodySchema>;
export type DecideExtensionBody = z.infer<typeof decideExtensionBodySchema>;
export type TriggerBody = z.infer<typeof triggerBodySchema>;
