import { z } from 'zod';

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
  byArea: z.array(areaFiguresSchema),
  byAgency: z.array(agencyFiguresSchema),
  late: z.array(lateDutySchema),
  coming: z.array(comingDutySchema),
  ...figures,
});

export type Tally = z.infer<typeof tallySchema>;
export type AreaFigures = z.infer<typeof areaFiguresSchema>;
export type AgencyFigures = z.infer<typeof agencyFiguresSchema>;
export type LateDuty = z.infer<typeof lateDutySchema>;
export type ComingDuty = z.infer<typeof comingDutySchema>;
export type Summary = z.infer<typeof summarySchema>;
