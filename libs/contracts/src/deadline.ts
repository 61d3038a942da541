import { z } from 'zod';
import { daySchema } from './http-page.js';

export const deadlineKindSchema = z.enum([
  'fixed',
  'recurring',
  'continuous',
  'conditional',
  'by-reference',
  'compound',
  'none',
  'unknown',
]);

export const recurrenceSchema = z.enum([
  'daily',
  'weekly',
  'twice-monthly',
  'monthly',
  'quarterly',
  'semiannual',
  'nine-month',
  'annual',
  'every-2-years',
  'listed',
]);

/** How long the stretch of work is that a due day closes. */
export const periodLengthSchema = z.enum(['year', 'half-year', 'quarter', 'month', 'week']);

const deadlineCore = {
  text: z.string(),
  kind: deadlineKindSchema,
  /** Last allowed days, before any roll. */
  due: z.array(daySchema),
  /** Day for day the same as `due`, after the plan's roll policy. */
  effective: z.array(daySchema),
  /** What each of `due` closes; null: a day named by itself. */
  periods: z.array(periodLengthSchema.nullable()).optional(),
  exclusive: z.boolean(),
  from: daySchema.nullable(),
  recurrence: recurrenceSchema.nullable(),
  condition: z.string().nullable(),
  reference: z.string().nullable(),
  needsReview: z.boolean(),
  reasons: z.array(z.string()),
  explanation: z.string(),
};

/** What `deadline parse` prints, a line an expression. */
export const deadlineReadingSchema = z.object({
  ...deadlineCore,
  parts: z.array(z.object({ scope: z.string().nullable(), ...deadlineCore })),
  /** Other due lists that a person may choose where the reading is doubtful. */
  candidates: z.array(z.object({ label: z.string(), due: z.array(daySchema) })),
});

export type DeadlineKind = z.infer<typeof deadlineKindSchema>;
export type Recurrence = z.infer<typeof recurrenceSchema>;
export type PeriodLength = z.infer<typeof periodLengthSchema>;
export type DeadlineReading = z.infer<typeof deadlineReadingSchema>;
