import { z } from 'zod';
import { versionNumberSchema } from './http-page.js';
import { frameChangesSchema } from './paper-frame.js';
import { tthcCarryGapSchema } from './tthc-return.js';
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
  /** What the office wanted otherwise in its paper when this was made. */
  frame: frameChangesSchema,
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

export const noticeStateSchema = z.enum(['draft', 'issued']);

export const noticeListItemSchema = z.object({
  id: z.uuid(),
  month: tthcMonthSchema,
  /** From 1: "lần 1". */
  version: z.int().positive(),
  state: noticeStateSchema,
  madeAt: z.iso.datetime(),
  issuedAt: z.iso.datetime().nullable(),
  /** Who pressed; null where the system did, or nobody has yet. */
  issuedBy: z.string().nullable(),
  onTime: z.number().min(0).max(1).nullable(),
  late: z.int().nonnegative(),
  missing: z.int().nonnegative(),
});

/** A month whose data are gathered and whose notice is still to come, and those that there are. */
export const noticeListSchema = z.object({
  items: z.array(noticeListItemSchema),
  /** Address of the public index; null before the first notice is out. */
  publicUrl: z.string().nullable(),
  /** Months that have ended and have no notice yet, the newest first, with the day on which theirs is made. */
  waiting: z.array(z.object({ month: tthcMonthSchema, day, hasReturns: z.boolean() })),
  /** Months that no longer follow from the month before, which was corrected since; the oldest first. */
  carryGaps: z.array(tthcCarryGapSchema),
});

export const noticeDetailSchema = noticeListItemSchema.extend({
  model: noticeModelSchema,
  /** Of the text that the model was stored as: what is pressed to go out is what was seen. */
  sha256: z.string(),
  changes: z.array(noticeChangeSchema),
  /** Which version of each agency's return it was made of, by the agency's id. */
  returnVersions: z.record(z.string(), z.int().positive()),
  /** Why it is issued again; null for the first. */
  reason: z.string().nullable(),
  /** Of a draft; of what is out only what has come to light since. */
  checks: z.array(noticeCheckSchema),
  /** False: returns have changed since this draft was made. */
  upToDate: z.boolean(),
  publicUrl: z.string().nullable(),
});

export const noticeIssueRuleSchema = z.enum(['automatic', 'on-click']);

export const noticeSettingSchema = z.object({
  /** The notice is made so many working days after the month's last day. */
  workingDaysAfter: z.int().min(1).max(20),
  issueRule: noticeIssueRuleSchema,
  /** On-time rate that the plan wants, 0…1; null: none. */
  target: z.number().min(0).max(1).nullable(),
  /** The agency that speaks; null: the tenant itself. */
  officeAgencyId: z.uuid().nullable(),
});

export const makeNoticeBodySchema = z.object({
  reason: z.string().trim().max(2_000, 'Lý do dài quá 2.000 ký tự.').default(''),
});
export const issueNoticeBodySchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Left out: the newest, a draft before what is out. */
export const noticeVersionQuerySchema = z.object({ version: versionNumberSchema.optional() });

export type NoticeVersionQuery = z.infer<typeof noticeVersionQuerySchema>;
export type NoticeState = z.infer<typeof noticeStateSchema>;
export type NoticeListItem = z.infer<typeof noticeListItemSchema>;
export type NoticeList = z.infer<typeof noticeListSchema>;
export type NoticeDetail = z.infer<typeof noticeDetailSchema>;
export type NoticeIssueRule = z.infer<typeof noticeIssueRuleSchema>;
export type NoticeSetting = z.infer<typeof noticeSettingSchema>;
export type MakeNoticeBody = z.infer<typeof makeNoticeBodySchema>;
export type IssueNoticeBody = z.infer<typeof issueNoticeBodySchema>;
