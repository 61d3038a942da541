import { z } from 'zod';
import { agencyFiguresSchema, areaFiguresSchema } from './summary.js';

const figures = agencyFiguresSchema.omit({ agency: true }).shape;

/** One plan's share of a tenant's year. */
export const planFiguresSchema = z.object({
  planId: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  ...figures,
  /** Areas in which something was assigned, in the order of the document. */
  byArea: z.array(areaFiguresSchema),
});

/** All published plans of one tenant and year together, as of the end of the annual report's window. */
export const yearFiguresSchema = z.object({
  year: z.int(),
  /** The day up to which is counted: the window's last, or today while it has not ended (`closed` is false then). */
  countedTo: z.iso.date(),
  closed: z.boolean(),
  byPlan: z.array(planFiguresSchema),
  byAgency: z.array(agencyFiguresSchema),
  ...figures,
});

export const summaryYearSchema = z.coerce
  .number({ error: 'Năm là một số.' })
  .int('Năm là một số nguyên.')
  .min(2000, 'Năm kể từ 2000.')
  .max(2100, 'Năm không quá 2100.');

export type PlanFigures = z.infer<typeof planFiguresSchema>;
export type YearFigures = z.infer<typeof yearFiguresSchema>;
