import { z } from 'zod';
import { daySchema, pageOf, pageQuerySchema } from './http-page.js';

/** `waived`: the lead or the coordinator does without it · `withdrawn`: the plan, its policy or the directory no longer asks for it. */
export const contributionStateSchema = z.enum(['awaited', 'given', 'waived', 'withdrawn']);

export const contributionActionSchema = z.enum(['give', 'waive']);

/** What one supporting agency owes the lead of one assignment. */
export const contributionSchema = z.object({
  id: z.string(),
  assignmentId: z.string(),
  planId: z.string(),
  planYear: z.int(),
  taskPosition: z.int(),
  row: z.string().nullable(),
  title: z.string(),
  deliverable: z.string().nullable(),
  leadAgencyId: z.string(),
  leadName: z.string(),
  /** The lead's own effective day. */
  leadDue: daySchema.nullable(),
  agencyId: z.string(),
  agencyName: z.string(),
  due: daySchema,
  state: contributionStateSchema,
  /** The lead still works, so that the contribution is still waited for. */
  open: z.boolean(),
  /** Calendar days to `due`, negative when it has gone by; null unless it is waited for. */
  daysLeft: z.int().nullable(),
  note: z.string().nullable(),
  evidenceFileId: z.string().nullable(),
  evidenceFileName: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
  settledByName: z.string().nullable(),
  /** What the reader may do now. */
  actions: z.array(contributionActionSchema),
});
export const contributionPageSchema = pageOf(contributionSchema);

/** Of the reader's own agency. */
export const contributionQuerySchema = pageQuerySchema.extend({
  show: z.enum(['awaited', 'settled', 'all']).default('awaited'),
});

/** All that the supporting agencies of one assignment were asked for. */
export const assignmentContributionsSchema = z.object({
  items: z.array(contributionSchema),
  /** Those still waited for. */
  missing: z.int(),
  /** Names in the plan that the directory does not know: nobody is asked for them. */
  unknown: z.array(z.string()),
});

/** Fields beside the optional file `evidence` (multipart/form-data). */
export const giveContributionFormSchema = z.object({ note: z.string().trim().max(4_000).default('') });

export type ContributionState = z.infer<typeof contributionStateSchema>;
export type ContributionAction = z.infer<typeof contributionActionSchema>;
export type Contribution = z.infer<typeof contributionSchema>;
export type ContributionPage = z.infer<typeof contributionPageSchema>;
export type ContributionQuery = z.infer<typeof contributionQuerySchema>;
export type AssignmentContributions = z.infer<typeof assignmentContributionsSchema>;
export type GiveContributionForm = z.infer<typeof giveContributionFormSchema>;
