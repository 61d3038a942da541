import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';
import { uncoveredAgencySchema } from './mail-preference.js';
import { reminderEffectSchema } from './reminder-policy.js';

/** How a row of an amendment came to stand for a row of the plan in force; `unsure` waits for a person. */
export const rowPairingSchema = z.enum(['same', 'sure', 'unsure', 'new', 'paired', 'separate']);

export const rowChangeSchema = z.enum(['deadline', 'leads', 'wording', 'place']);

/** A row of one version, as screens lay it beside the other. */
export const planVersionRowSchema = z.object({
  id: z.string(),
  position: z.int(),
  areaCode: z.string().nullable(),
  row: z.string().nullable(),
  title: z.string(),
  deliverable: z.string().nullable(),
  deadlineText: z.string().nullable(),
  due: z.array(daySchema),
  leads: z.array(z.string()),
});

export const amendmentEntrySchema = z.object({
  kind: z.enum(['added', 'dropped', 'changed', 'unchanged']),
  changes: z.array(rowChangeSchema),
  /** Null where the row is in the old version only. */
  pairing: rowPairingSchema.nullable(),
  old: planVersionRowSchema.nullable(),
  new: planVersionRowSchema.nullable(),
  /** Why the new version leaves the row out, where a person said so. */
  reason: z.string().nullable(),
});

export const amendmentCountsSchema = z.object({
  added: z.int(),
  dropped: z.int(),
  changed: z.int(),
  moved: z.int(),
  unchanged: z.int(),
});

/** A draft amendment read against the plan in force; unsure pairs first, then changed, added, dropped, unchanged. */
export const amendmentDifferenceSchema = z.object({
  planId: z.string(),
  amendmentId: z.string(),
  version: z.int(),
  unsure: z.int(),
  counts: amendmentCountsSchema,
  entries: z.array(amendmentEntrySchema),
  /** Rows of the plan in force that nothing stands for yet: what an unsure row may be paired with. */
  unpaired: z.array(planVersionRowSchema),
});

/** `oldTaskId` null: the row is a new one. */
export const pairRowBodySchema = z.object({ oldTaskId: idSchema.nullable() });

export const planVersionSchema = z.object({
  version: z.int(),
  documentId: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  publishedAt: z.iso.datetime(),
  status: z.enum(['in-force', 'superseded-by-version']),
  counts: amendmentCountsSchema.nullable(),
});
/** Newest first; a plan never amended has one. `draftId`: an amendment being prepared. */
export const planVersionsSchema = z.object({
  items: z.array(planVersionSchema),
  draftId: z.string().nullable(),
});

/** What publishing an amendment would do to the work under way. */
export const amendmentPreviewSchema = z.object({
  ready: z.boolean(),
  obstacles: z.array(z.object({ code: z.string(), message: z.string(), taskId: z.string().nullable() })),
  kept: z.int(),
  moved: z.int(),
  dropped: z.int(),
  added: z.int(),
  /** Dropped although a report waits for a decision. */
  droppedAwaiting: z.int(),
  letters: z.int(),
  byAgency: z.array(
    z.object({ agencyId: z.string(), agencyName: z.string(), moved: z.int(), dropped: z.int(), added: z.int() }),
  ),
  withoutAddress: z.array(z.string()),
  /** Publication asks for their addresses, or for a reason to go without. */
  uncovered: z.array(uncoveredAgencySchema),
  /** Which reminders thereby move. */
  reminders: reminderEffectSchema.optional(),
});

export const importedAmendmentSchema = z.object({ amendmentId: z.string() });

export type RowPairing = z.infer<typeof rowPairingSchema>;
export type PlanVersionRow = z.infer<typeof planVersionRowSchema>;
export type AmendmentEntry = z.infer<typeof amendmentEntrySchema>;
export type AmendmentCounts = z.infer<typeof amendmentCountsSchema>;
export type AmendmentDifference = z.infer<typeof amendmentDifferenceSchema>;
export type PairRowBody = z.infer<typeof pairRowBodySchema>;
export type PlanVersion = z.infer<typeof planVersionSchema>;
export type PlanVersions = z.infer<typeof planVersionsSchema>;
export type AmendmentPreview = z.infer<typeof amendmentPreviewSchema>;
