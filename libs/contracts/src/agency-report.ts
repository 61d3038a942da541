import { z } from 'zod';
import { reportFormSchema } from './http-assignment.js';
import { daySchema, versionNumberSchema } from './http-page.js';
import { summaryTopicSchema } from './summary-contents.js';

/** Where an agency writes: an area of a plan in which it had duties, or the report as a whole. */
export const agencyReportAreaSchema = z.object({
  /** Unique within the report; empty: the report as a whole. */
  key: z.string(),
  /** Null: the report as a whole. */
  planId: z.string().nullable(),
  code: z.string(),
  name: z.string(),
});

export const agencyReportTextSchema = z.object({ area: z.string(), topic: summaryTopicSchema, text: z.string() });

/** A figure as the system counts it, beside what the agency says. */
export const agencyReportFigureSchema = z.object({
  /** Unique within the report. */
  key: z.string(),
  /** `tasks`: duties of plans by area, as of the cut-off; `tthc`: files of form II.06a over the months of the window. */
  group: z.enum(['tasks', 'tthc']),
  /** Key of the area; empty: all of them. */
  area: z.string(),
  /** Of `tasks` a standing, `total` or `cameDue` (within the window); of `tthc` a column of the form. */
  name: z.string(),
  computed: z.int().nonnegative(),
  value: z.int().nonnegative(),
  /** Why the two differ; null: they do not. */
  reason: z.string().nullable(),
});

/** What one agency reports on one window, as it is sent. */
export const agencyReportContentSchema = z.object({
  title: z.string(),
  year: z.int(),
  agency: z.string(),
  receiver: z.string(),
  window: z.object({ name: z.string(), from: daySchema, to: daySchema }),
  /** The figures go as far as the end of this day: the cut-off, or before it the day of counting. */
  countedTo: daySchema,
  /** Whose document the agency stands under; null: nobody's. */
  superior: z.string().nullable(),
  areas: z.array(agencyReportAreaSchema),
  texts: z.array(agencyReportTextSchema),
  figures: z.array(agencyReportFigureSchema),
  /** The months that the TTHC figures add up; empty: the agency owes no returns. */
  tthcMonths: z.array(z.string()),
  /** Months of the window for which nothing was handed in. */
  tthcMissing: z.array(z.string()),
});

/** A report as a person sees it: as it was sent, or the draft for the next sending. */
export const agencyReportSchema = agencyReportContentSchema.extend({
  assignmentId: z.string(),
  /** Of the completion report it was sent with; null: the draft. */
  version: z.int().positive().nullable(),
  texts: z.array(agencyReportTextSchema.extend({ carriedOver: z.boolean() })),
  /** The draft was saved: it can be sent. */
  savedAt: z.iso.datetime().nullable(),
  savedByName: z.string().nullable(),
  /** What the regime says of its form. */
  form: z.string(),
  mayWrite: z.boolean(),
  /** What was sent, the last first. */
  versions: z.array(z.object({ version: z.int().positive(), sentAt: z.iso.datetime() })),
});

export const agencyReportQuerySchema = z.object({ version: versionNumberSchema.optional() });

export const saveAgencyReportBodySchema = z.object({
  /** `savedAt` of the draft that this one was made from; null: there was none. */
  basedOn: z.iso.datetime().nullable(),
  texts: z
    .array(
      z.object({
        area: z.string().max(200),
        topic: summaryTopicSchema,
        text: z.string().trim().max(20_000, 'Đoạn văn dài quá 20.000 ký tự.'),
      }),
    )
    .max(500, 'Nhiều nhất 500 đoạn văn.'),
  /** All corrections that are to stand: what is left out goes by the system's figure. */
  corrections: z
    .array(
      z.object({
        key: z.string().max(300),
        value: z.int('Số liệu là số nguyên.').nonnegative('Số liệu không được âm.').max(1e9, 'Số liệu lớn quá 1 tỷ.'),
        reason: z.string().trim().min(3, 'Ghi lý do điều chỉnh số liệu.').max(1000, 'Lý do dài quá 1.000 ký tự.'),
      }),
    )
    .max(1000, 'Nhiều nhất 1.000 số liệu điều chỉnh.'),
});

export const sendAgencyReportFormSchema = reportFormSchema.extend({
  /** `savedAt` of the draft that was read before sending; left out: whichever was saved last. */
  basedOn: z.iso.datetime().optional(),
});

/** One agency's report on a plan's window, for whoever compiles it. */
export const windowReportSchema = z.object({
  assignmentId: z.string(),
  agency: z.string(),
  due: daySchema.nullable(),
  /** Of the last one that was sent; null: nothing was. */
  sentOn: daySchema.nullable(),
  decision: z.enum(['approved', 'returned']).nullable(),
  /** Words about this plan's areas, and about the report as a whole (`area` empty); empty where it was sent without the form. */
  texts: z.array(agencyReportTextSchema),
  corrected: z.array(agencyReportFigureSchema.extend({ areaName: z.string() })),
});

export type AgencyReportArea = z.infer<typeof agencyReportAreaSchema>;
export type AgencyReportText = z.infer<typeof agencyReportTextSchema>;
export type AgencyReportFigure = z.infer<typeof agencyReportFigureSchema>;
export type AgencyReportContent = z.infer<typeof agencyReportContentSchema>;
export type AgencyReport = z.infer<typeof agencyReportSchema>;
export type AgencyReportQuery = z.infer<typeof agencyReportQuerySchema>;
export type SaveAgencyReportBody = z.infer<typeof saveAgencyReportBodySchema>;
export type SendAgencyReportForm = z.infer<typeof sendAgencyReportFormSchema>;
export type WindowReport = z.infer<typeof windowReportSchema>;
