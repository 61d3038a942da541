import { z } from 'zod';
import { tthcFiguresSchema, tthcMonthSchema, tthcRatesSchema } from './tthc.js';

const day = z.iso.date();
/** A difference of two rates in percentage points, two decimals; null where one of them has no base. */
const points = z.number().min(-100).max(100).nullable();

/** Levels of government as a notice lists them; `department` is a unit inside a department. */
export const noticeLevelSchema = z.enum(['ministry', 'province', 'district', 'commune', 'department']);

/** The columns of the form for a whole, with their rates. */
const counted = { figures: tthcFiguresSchema, rates: tthcRatesSchema };

export const noticePointsSchema = z.object({ onTime: points, early: points, late: points, online: points });

/** The same figures a month or a year earlier, and by how many points the rates of this month stand above theirs. */
export const noticeComparisonSchema = z.object({ month: tthcMonthSchema, ...counted, points: noticePointsSchema });

export const noticeLevelLineSchema = z.object({
  level: noticeLevelSchema,
  /** Agencies of the level that owe a return or have handed one in. */
  agencies: z.int().nonnegative(),
  reported: z.int().nonnegative(),
  ...counted,
});

export const noticeFieldLineSchema = z.object({ code: z.string(), name: z.string(), ...counted });

export const noticeAgencyLineSchema = z.object({
  agencyId: z.uuid(),
  agency: z.string(),
  level: noticeLevelSchema,
  submittedOn: day,
  /** Place among the agencies of its level by on-time rate; equal rates share a place; null where nothing was resolved. */
  rank: z.int().positive().nullable(),
  /** The on-time rate against the month before. */
  pointsToMonthBefore: points,
  ...counted,
});

/** An agency that resolved files after their day, or holds files whose day has passed. */
export const noticeLateLineSchema = z.object({
  agencyId: z.uuid(),
  agency: z.string(),
  level: noticeLevelSchema,
  late: z.int().nonnegative(),
  overdue: z.int().nonnegative(),
  causes: z.string().nullable(),
  apologyLetters: z.int().nonnegative(),
});

export const noticeMissingSchema = z.object({ agencyId: z.uuid(), agency: z.string(), level: noticeLevelSchema });

/** Who speaks: everything of the paper that is not a figure. */
export const noticeIssuerSchema = z.object({
  superiorBody: z.string().nullable(),
  issuingBody: z.string(),
  /** "TB-VPUBND". */
  symbol: z.string(),
  place: z.string(),
  signer: z.array(z.string()),
});

/** All that a monthly notice says; the papers, the public page and the letters are drawn from this alone. */
export const noticeModelSchema = z.object({
  month: tthcMonthSchema,
  from: day,
  to: day,
  issuer: noticeIssuerSchema,
  /** The plan's target for the on-time rate, 0…1; null: none is set. */
  target: z.number().min(0).max(1).nullable(),
  targetMet: z.boolean().nullable(),
  ...counted,
  monthBefore: noticeComparisonSchema.nullable(),
  yearBefore: noticeComparisonSchema.nullable(),
  byLevel: z.array(noticeLevelLineSchema),
  byField: z.array(noticeFieldLineSchema),
  byAgency: z.array(noticeAgencyLineSchema),
  late: z.array(noticeLateLineSchema),
  missing: z.array(noticeMissingSchema),
});

/** One thing that a later version says otherwise. */
export const noticeChangeSchema = z.object({
  /** "Sở Tư pháp": whose figure; null: of the whole. */
  agency: z.string().nullable(),
  /** Vietnamese name of the figure. */
  what: z.string(),
  before: z.string(),
  after: z.string(),
});

/** What a person should know before the notice goes out; `stop`: it may not. */
export const noticeCheckSchema = z.object({ weight: z.enum(['stop', 'note']), message: z.string() });

export type NoticeLevel = z.infer<typeof noticeLevelSchema>;
export type NoticePoints = z.infer<typeof noticePointsSchema>;
export type NoticeComparison = z.infer<typeof noticeComparisonSchema>;
export type NoticeLevelLine = z.infer<typeof noticeLevelLineSchema>;
export type NoticeFieldLine = z.infer<typeof noticeFieldLineSchema>;
export type NoticeAgencyLine = z.infer<typeof noticeAgencyLineSchema>;
export type NoticeLateLine = z.infer<typeof noticeLateLineSchema>;
export type NoticeMissing = z.infer<typeof noticeMissingSchema>;
export type NoticeIssuer = z.infer<typeof noticeIssuerSchema>;
export type NoticeModel = z.infer<typeof noticeModelSchema>;
export type NoticeChange = z.infer<typeof noticeChangeSchema>;
export type NoticeCheck = z.infer<typeof noticeCheckSchema>;
