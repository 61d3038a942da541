import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';
import { areaCodeSchema } from './http-plan.js';

/** Working days; no ladder reaches further than about half a year. */
const count = (least: number, most: number) =>
  z
    .int('Hãy ghi số nguyên.')
    .min(least, `Ít nhất là ${String(least)}.`)
    .max(most, `Nhiều nhất là ${String(most)}.`);
const from = count(1, 60).nullable();

const falling = (counts: readonly number[]) => counts.every((each, at) => at === 0 || each < (counts[at - 1] ?? 0));
const rising = (counts: readonly number[]) => counts.every((each, at) => at === 0 || each > (counts[at - 1] ?? 0));

/** Days before the due day, farthest first; 0 is the day itself; none: nothing is said before the day has passed. */
const ladderSchema = z
  .array(count(0, 120))
  .max(10, 'Nhiều nhất 10 mốc trước hạn.')
  .refine(falling, 'Các mốc trước hạn phải giảm dần, không lặp lại.');

const laddersSchema = z.strictObject({
  year: ladderSchema,
  'half-year': ladderSchema,
  quarter: ladderSchema,
  month: ladderSchema,
  week: ladderSchema,
});

const settings = {
  after: z
    .array(count(1, 60))
    .max(10, 'Nhiều nhất 10 mốc quá hạn.')
    .refine(rising, 'Các mốc quá hạn phải tăng dần, không lặp lại.'),
  afterEvery: count(1, 60),
  afterRepeats: count(0, 20),
  headFrom: from,
  coordinatorFrom: from,
  leaderFrom: from,
  approvalAfter: count(1, 30),
  approvalStandingAfter: count(1, 60).nullable(),
  approvalEvery: count(1, 30),
  approvalRepeats: count(1, 30),
  contributionBefore: count(0, 60).nullable(),
};

/** When to speak of a duty; all counts are working days, null: nobody of that kind is told. */
export const reminderPolicySchema = z.strictObject({ ladders: laddersSchema, ...settings });

/** What one place wants otherwise; what is not named stays as it is further up. */
export const policyChangesSchema = z.strictObject({ ladders: laddersSchema.partial(), ...settings }).partial();

/** Where changes apply; the narrower place speaks last. */
export const policyPlaceSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('tenant') }),
  z.object({ scope: z.literal('plan'), planId: idSchema }),
  z.object({ scope: z.literal('area'), planId: idSchema, areaCode: areaCodeSchema }),
  z.object({ scope: z.literal('task'), planId: idSchema, taskId: idSchema }),
]);

export const savePolicyBodySchema = z.object({
  place: policyPlaceSchema,
  changes: policyChangesSchema.refine((changes) => Object.keys(changes).length > 0, 'Chưa đổi gì.'),
});

/** `changes` null: as if the place wanted nothing otherwise. */
export const previewPolicyBodySchema = z.object({
  place: policyPlaceSchema,
  changes: policyChangesSchema.nullable(),
});

/** Which place; where changes are kept at all, so that a screen can lead there. */
export const keptPolicySchema = z.object({
  place: policyPlaceSchema,
  name: z.string(),
  changedAt: z.iso.datetime(),
});

/** One place: what it wants otherwise (null: nothing), what would hold without that, and what holds. */
export const shownPolicySchema = z.object({
  place: policyPlaceSchema,
  name: z.string(),
  changes: policyChangesSchema.nullable(),
  inherited: reminderPolicySchema,
  effective: reminderPolicySchema,
  /** Places within this one, and around it, that have changes of their own. */
  kept: z.array(keptPolicySchema),
});

const nowAndThen = z.object({ now: z.int(), then: z.int() });
const plannedReminderSchema = z.object({ day: daySchema, stage: z.string() });

/**
 * What will be said as things stand, and what would be: a letter is a recipient on a day, a line one duty in it. `then` is after the
 * change. Letters of other duties that go to the same recipient on the same day are not looked at.
 */
export const reminderEffectSchema = z.object({
  /** Open duties looked at … */
  duties: z.int(),
  /** … of which so many have other days than before. */
  changed: z.int(),
  /** False: there are more duties than were looked at. */
  complete: z.boolean(),
  /** If nobody ever reports. */
  letters: nowAndThen,
  /** If everybody reports by the day. */
  lettersInTime: nowAndThen,
  lines: nowAndThen,
  /** The next working morning, when what is newly overdue to be said is said at once. */
  firstMorning: z.object({ day: daySchema, letters: nowAndThen }),
  months: z.array(z.object({ month: z.string(), letters: nowAndThen, lettersInTime: nowAndThen, lines: nowAndThen })),
  examples: z.array(
    z.object({
      assignmentId: z.string().nullable(),
      title: z.string(),
      agencyName: z.string(),
      due: z.object({ now: daySchema.nullable(), then: daySchema.nullable() }),
      now: z.array(plannedReminderSchema),
      then: z.array(plannedReminderSchema),
    }),
  ),
});

export const extensionEffectQuerySchema = z.object({ due: daySchema });

/** What granting an extension to a day would do. */
export const extensionEffectSchema = z.object({
  /** The day after the roll, and why it is that day. */
  due: daySchema,
  explanation: z.string(),
  reminders: reminderEffectSchema,
});

export type ReminderPolicyShape = z.infer<typeof reminderPolicySchema>;
export type PolicyChangesBody = z.infer<typeof policyChangesSchema>;
export type PolicyPlaceBody = z.infer<typeof policyPlaceSchema>;
export type SavePolicyBody = z.infer<typeof savePolicyBodySchema>;
export type PreviewPolicyBody = z.infer<typeof previewPolicyBodySchema>;
export type KeptPolicy = z.infer<typeof keptPolicySchema>;
export type ShownPolicy = z.infer<typeof shownPolicySchema>;
export type ReminderEffect = z.infer<typeof reminderEffectSchema>;
export type ExtensionEffect = z.infer<typeof extensionEffectSchema>;
export type ExtensionEffectQuery = z.infer<typeof extensionEffectQuerySchema>;
