import { z } from 'zod';
import { versionNumberSchema } from './http-page.js';

const day = z.iso.date();
const count = z.int().nonnegative();
/** A share of 0…1, rounded to four decimals; null where its base is empty. */
const rate = z.number().min(0).max(1).nullable();

/** The six standings add up to `total`. */
export const tallySchema = z.object({
  total: count,
  doneOnTime: count,
  doneLate: count,
  awaiting: count,
  inTime: count,
  overdue: count,
  noDate: count,
});

const figures = {
  asOf: tallySchema,
  /** The same assignments against their due days before any extension. */
  asOfOriginal: tallySchema,
  /** Done ÷ (done + overdue): how much of what has come due is done, early or late. */
  onTimeRate: rate,
  /** Done on time ÷ (done + overdue), against the due day after extension. */
  onTimeRateStrict: rate,
  /** The same against the due day before any extension. */
  onTimeRateOriginal: rate,
};

/** Of those done on time, how many were reported before their due day. */
const early = { doneEarly: count };

export const areaFiguresSchema = z.object({ area: z.string(), areaName: z.string(), ...figures });
export const agencyFiguresSchema = z.object({ agency: z.string(), ...figures });

const duty = {
  assignmentId: z.string(),
  /** Position in the plan as parsed, from 1. */
  task: z.int().positive(),
  row: z.string().nullable(),
  title: z.string(),
  area: z.string(),
  agency: z.string(),
  /** Effective, after the extensions granted by the summary's day. */
  due: day,
  /** Effective, before extension. */
  dueOriginal: day.nullable(),
};

export const lateDutySchema = z.object({
  ...duty,
  standing: z.enum(['overdue', 'awaiting', 'doneLate']),
  /** The sending day of the report that was approved or stands; null while nothing stands. */
  reportedOn: day.nullable(),
  daysLate: count,
  /** In the words of the agency that owes it; null: it has given none. */
  reason: z.string().nullable(),
});

export const comingDutySchema = z.object({ ...duty, daysLeft: z.int().positive() });

export const summarySchema = z.object({
  window: z.enum(['Q1', 'H1', 'Q3', 'Y']),
  from: day,
  to: day,
  /** The day up to which is counted: `to`, or today while the window has not ended (`closed` is false then). */
  countedTo: day,
  closed: z.boolean(),
  inWindow: z.object({ cameDue: count, reported: count, approved: count }),
  byArea: z.array(areaFiguresSchema.extend(early)),
  byAgency: z.array(agencyFiguresSchema.extend(early)),
  late: z.array(lateDutySchema),
  coming: z.array(comingDutySchema),
  ...figures,
  ...early,
});

export type Tally = z.infer<typeof tallySchema>;
export type AreaFigures = z.infer<typeof areaFiguresSchema>;
export type AgencyFigures = z.infer<typeof agencyFiguresSchema>;
export type LateDuty = z.infer<typeof lateDutySchema>;
export type ComingDuty = z.infer<typeof comingDutySchema>;
export type Summary = z.infer<typeof summarySchema>;

/** One frozen version of a report; the first is the system's own, at the end of the window. */
export const summaryVersionSchema = z.object({
  version: z.int().positive(),
  takenAt: z.iso.datetime(),
  /** The last day that counts. */
  cutOff: day,
  /** Of the frozen facts, in hexadecimal. */
  sha256: z.string(),
  /** Null: the system. */
  madeByName: z.string().nullable(),
  /** Why it was made anew; null of the first. */
  reason: z.string().nullable(),
});

/** A report with the version it comes from; null while the window's facts are not frozen. */
export const reportedSummarySchema = summarySchema.extend({ frozen: summaryVersionSchema.nullable() });

export const standingNameSchema = z.enum(['doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue', 'noDate']);
const stood = z.object({ standing: standingNameSchema, due: day.nullable() }).nullable();

export const summaryChangesSchema = z.object({
  figures: z.array(
    z.object({
      of: z.enum(['whole', 'area', 'agency']),
      /** The area's code or the agency's name; null of the whole. */
      name: z.string().nullable(),
      figure: tallySchema.keyof(),
      before: count,
      after: count,
    }),
  ),
  /** Assignments that stand otherwise; null on the side that does not count them. */
  duties: z.array(
    z.object({
      assignmentId: z.string(),
      row: z.string().nullable(),
      title: z.string(),
      agency: z.string(),
      before: stood,
      after: stood,
    }),
  ),
  /** Reasons of lateness that were given or said otherwise. */
  reasons: z.array(
    z.object({
      assignmentId: z.string(),
      title: z.string(),
      agency: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** Measured values of targets; null while nothing was measured. */
  targets: z.array(z.object({ text: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
  /** Paragraphs that read otherwise. */
  paragraphs: z.array(z.object({ area: z.string(), topic: z.string() })),
});

/** `decisions-since`: what has been decided since on reports that had been sent by the cut-off counts too. */
export const reviseSummaryBodySchema = z.object({
  reason: z.string().trim().min(3, 'Lý do: hãy ghi rõ, ít nhất 3 ký tự.').max(2000, 'Lý do dài quá 2.000 ký tự.'),
  facts: z.enum(['by-cut-off', 'decisions-since']),
});

/** Without `version`: the last one. */
export const summaryQuerySchema = z.object({ version: versionNumberSchema.optional() });

export type SummaryVersion = z.infer<typeof summaryVersionSchema>;
export type ReportedSummary = z.infer<typeof reportedSummarySchema>;
export type SummaryChanges = z.infer<typeof summaryChangesSchema>;
export type ReviseSummaryBody = z.infer<typeof reviseSummaryBodySchema>;
export type SummaryQuery = z.infer<typeof summaryQuerySchema>;
