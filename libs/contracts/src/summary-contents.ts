import { z } from 'zod';
import { tallySchema } from './summary.js';

const day = z.iso.date();
const count = z.int().nonnegative();
const rate = z.number().min(0).max(1).nullable();

/** What the coordinator of an area writes beside the figures, in the order of the report. */
export const summaryTopicSchema = z.enum(['results', 'shortcomings', 'causes', 'direction', 'proposals'], {
  error: 'Không có mục này trong báo cáo.',
});

export const summaryParagraphSchema = z.object({
  /** The area's code; empty: the plan as a whole. */
  area: z.string(),
  topic: summaryTopicSchema,
  text: z.string(),
});

/** A target of the plan beside what was measured. */
export const targetResultSchema = z.object({
  id: z.string(),
  area: z.string().nullable(),
  text: z.string(),
  comparator: z.string(),
  values: z.array(z.number()),
  unit: z.string(),
  level: z.string().nullable(),
  measured: z.number().nullable(),
  note: z.string().nullable(),
  /** By the plan's own comparator; null while nothing is measured. */
  met: z.boolean().nullable(),
});

export const comparedFiguresSchema = z.object({
  asOf: tallySchema,
  inWindow: z.object({ cameDue: count, reported: count, approved: count }),
  onTimeRate: rate,
  onTimeRateStrict: rate,
});

/** Another report, as it was frozen when this one was made. */
export const comparedReportSchema = comparedFiguresSchema.extend({
  window: z.enum(['Q1', 'H1', 'Q3', 'Y']),
  year: z.int(),
  version: z.int().positive(),
  /** Left out of reports frozen before it was kept. */
  planId: z.string().optional(),
});

const duty = { assignmentId: z.string(), row: z.string().nullable(), title: z.string(), agency: z.string() };

export const summaryContentsSchema = z.object({
  /** The day up to which reports on the window itself are known: they come in after the cut-off. */
  knownTo: day,
  /** Granted within the window. */
  extensions: z.array(
    z.object({ ...duty, before: day.nullable(), due: day, grantedOn: day, reason: z.string().nullable() }),
  ),
  /** `periodic`: its own report for this window is missing; `silent`: it owes overdue work and has sent nothing in the window. */
  notReported: z.array(
    z.object({ agency: z.string(), kind: z.enum(['periodic', 'silent']), due: day.nullable(), overdue: count }),
  ),
  comparison: z.object({
    now: comparedFiguresSchema,
    before: comparedReportSchema.nullable(),
    lastYear: comparedReportSchema.nullable(),
  }),
  /** Plans made under this one, with their last report on the window; null: there is none yet. */
  lower: z.array(z.object({ planId: z.string(), title: z.string(), report: comparedReportSchema.nullable() })),
  targets: z.array(targetResultSchema),
  paragraphs: z.array(summaryParagraphSchema),
  /** Self-score: done ÷ all with a date, and the points its band gives. */
  parIndex: z.object({
    done: count,
    base: count,
    share: rate,
    points: z.number().nonnegative().nullable(),
    maxPoints: z.number().positive(),
    bands: z.array(z.object({ from: z.number().min(0).max(1), gives: z.enum(['full', 'pro-rata', 'none']) })),
  }),
  /** The documents that prove what is done. */
  evidence: z.array(z.object({ ...duty, documentNumber: z.string(), sentOn: day })),
});

export const writeParagraphBodySchema = z.object({
  area: z.string().trim().max(20, 'Mã lĩnh vực dài quá 20 ký tự.'),
  topic: summaryTopicSchema,
  text: z.string().trim().max(20_000, 'Đoạn văn dài quá 20.000 ký tự.'),
});

export const measureTargetBodySchema = z.object({
  /** Null takes the measured value back. */
  measured: z.number({ error: 'Kết quả đo là một số.' }).min(-1e12).max(1e12).nullable(),
  note: z.string().trim().max(1000, 'Ghi chú dài quá 1.000 ký tự.').nullable(),
});

/** What people write into a report: the text saved for this window, else that of the report before as a draft. */
export const summaryTextSchema = z.object({
  areas: z.array(z.object({ code: z.string(), name: z.string(), mayWrite: z.boolean() })),
  paragraphs: z.array(summaryParagraphSchema.extend({ carriedOver: z.boolean() })),
  targets: z.array(targetResultSchema.extend({ mayMeasure: z.boolean() })),
});

export type SummaryTopic = z.infer<typeof summaryTopicSchema>;
export type SummaryParagraph = z.infer<typeof summaryParagraphSchema>;
export type TargetResult = z.infer<typeof targetResultSchema>;
export type ComparedFigures = z.infer<typeof comparedFiguresSchema>;
export type ComparedReport = z.infer<typeof comparedReportSchema>;
export type LowerReport = SummaryContents['lower'][number];
export type SummaryContents = z.infer<typeof summaryContentsSchema>;
export type WriteParagraphBody = z.infer<typeof writeParagraphBodySchema>;
export type MeasureTargetBody = z.infer<typeof measureTargetBodySchema>;
export type SummaryText = z.infer<typeof summaryTextSchema>;
