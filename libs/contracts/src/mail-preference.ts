import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';
import { roleSchema } from './role.js';

/** Minutes after midnight in Vietnam: 450 is 07:30. */
const minuteSchema = z.int().min(0).max(1_440);

/** Letters leave on working days from `opens`, the hour of the morning letter, until before `closes`. */
export const mailSettingSchema = z.object({ opens: minuteSchema, closes: minuteSchema });

export const mailboxAddressSchema = z.object({ name: z.string(), address: z.string() });

/** `duty`: cannot be declined · `escalation`: to the head of the agency · `optional`: may be declined. */
export const letterClassSchema = z.enum(['duty', 'escalation', 'optional']);

export const mailSubstituteSchema = z.object({
  id: z.string(),
  personId: z.string(),
  personName: z.string(),
  substituteId: z.string(),
  substituteName: z.string(),
  from: daySchema,
  /** Included. */
  to: daySchema,
});

/** By which door a letter goes in; the last two: it does not go. */
export const recipientRouteSchema = z.enum([
  'agency',
  'officers',
  'coordinators',
  'head',
  'head-through-agency',
  'declined',
  'no-live-address',
]);

/** Where a letter of the next working morning would go. */
export const mailPreviewSchema = z.object({
  letterClass: letterClassSchema,
  route: recipientRouteSchema,
  /** Empty: to nobody. */
  to: z.array(mailboxAddressSchema),
  cc: z.array(mailboxAddressSchema),
  salutation: z.string().nullable(),
  /** Vietnamese, a clause to follow "vì". */
  reason: z.string(),
  /** Vietnamese sentences: what should be put right in the directory. */
  problems: z.array(z.string()),
});

/** How one agency gets its mail. */
export const mailPreferenceSchema = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  email: z.string().nullable(),
  window: mailSettingSchema,
  /** The hour the agency asked for; null: when the window opens. */
  hour: minuteSchema.nullable(),
  copies: z.array(mailboxAddressSchema),
  takesOptional: z.boolean(),
  /** Those that have not ended. */
  substitutes: z.array(mailSubstituteSchema),
  people: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), roles: z.array(roleSchema) })),
  next: z.object({ day: daySchema, minute: minuteSchema, previews: z.array(mailPreviewSchema) }),
});

/** An agency that will owe or approve something, and that no letter would reach. */
export const uncoveredAgencySchema = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  /** Vietnamese, a clause to follow "vì". */
  reason: z.string(),
});

const copySchema = z.object({
  name: z.string().trim().max(200).default(''),
  address: z.email('Thư điện tử không đúng dạng.').max(254),
});

export const saveMailPreferenceBodySchema = z.object({
  hour: minuteSchema.nullable().default(null),
  copies: z.array(copySchema).max(20).default([]),
  takesOptional: z.boolean().default(true),
});

export const addSubstituteBodySchema = z.object({
  personId: idSchema,
  substituteId: idSchema,
  from: daySchema,
  to: daySchema,
});

export type MailSetting = z.infer<typeof mailSettingSchema>;
export type UncoveredAgency = z.infer<typeof uncoveredAgencySchema>;
export type MailSubstitute = z.infer<typeof mailSubstituteSchema>;
export type MailPreview = z.infer<typeof mailPreviewSchema>;
export type MailPreferenceDetail = z.infer<typeof mailPreferenceSchema>;
export type SaveMailPreferenceBody = z.infer<typeof saveMailPreferenceBodySchema>;
export type AddSubstituteBody = z.infer<typeof addSubstituteBodySchema>;
