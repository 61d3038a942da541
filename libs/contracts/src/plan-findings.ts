import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';
import { leadTargetSchema, taskDeadlineSchema } from './plan.js';

export const findingKindSchema = z.enum(['target', 'duty', 'regime']);
export const findingStatusSchema = z.enum(['offered', 'confirmed', 'dismissed']);

/** Windows that a report may be made for; "ad-hoc" reports are asked for one by one. */
export const reportPeriodSchema = z.enum([
  'month',
  'quarter',
  'quarter-1',
  'quarter-2',
  'half-year',
  'quarter-3',
  'nine-months',
  'year',
  'ad-hoc',
]);

/** Something that the prose of a plan says, offered to the coordinator with its sentence and line. */
export const planFindingSchema = z.object({
  id: z.string(),
  /** Order in the document, from 1. */
  position: z.int(),
  kind: findingKindSchema,
  status: findingStatusSchema,
  /** The sentence as printed. */
  text: z.string(),
  lines: z.array(z.int()),
  /** Who, as printed. */
  who: z.array(z.string()),
  leads: z.array(leadTargetSchema),
  deadlineText: z.string().nullable(),
  deadline: taskDeadlineSchema.nullable(),
  /** Of a report regime. */
  to: z.string().nullable(),
  periods: z.array(reportPeriodSchema),
  /** Of a regime: the reports it would ask of each agency; empty while that is unclear. */
  reports: z.array(z.object({ name: z.string(), from: daySchema, to: daySchema, due: daySchema })),
  /** Of a target. */
  target: z
    .object({
      comparator: z.string(),
      values: z.array(z.number()),
      unit: z.string(),
      level: z.string().nullable(),
      area: z.string().nullable(),
    })
    .nullable(),
  /** Why it cannot be confirmed as it stands. */
  problems: z.array(z.string()),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export const planFindingsSchema = z.object({ items: z.array(planFindingSchema) });

/** Confirmed, with what a person put right; or dismissed, with the reason. */
export const decideFindingBodySchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('confirm'),
    leads: z
      .array(z.object({ kind: z.enum(['agency', 'group']), id: z.string().min(1).max(200) }))
      .min(1)
      .max(50)
      .optional(),
    deadlineText: z.string().trim().min(1).max(500).optional(),
    due: z.array(daySchema).min(1).max(60).optional(),
    periods: z.array(reportPeriodSchema).min(1).max(9).optional(),
  }),
  z.object({
    decision: z.literal('dismiss'),
    reason: z.string().trim().min(3, 'Hãy ghi lý do bỏ điều này.').max(1_000),
  }),
]);
export const decideFindingsBodySchema = z.object({
  ids: z.array(idSchema).min(1).max(500),
  decision: decideFindingBodySchema,
});

export const decidedFindingsSchema = z.object({
  decided: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
});

export type FindingKind = z.infer<typeof findingKindSchema>;
export type FindingStatus = z.infer<typeof findingStatusSchema>;
export type ReportPeriod = z.infer<typeof reportPeriodSchema>;
export type PlanFinding = z.infer<typeof planFindingSchema>;
export type DecideFindingsBody = z.infer<typeof decideFindingsBodySchema>;
export type DecidedFindings = z.infer<typeof decidedFindingsSchema>;
export type FindingDecision = z.infer<typeof decideFindingBodySchema>;
