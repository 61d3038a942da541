import { z } from 'zod';
import { daySchema, idSchema, pageOf, pageQuerySchema, versionNumberSchema } from './http-page.js';
import { standingNameSchema } from './summary.js';

const standingFigures = [
  ...['total', 'doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue', 'noDate'],
  ...['done', 'settled', 'dated'],
] as const;
const unknownFigure = { error: 'Báo cáo không có số liệu này.' };

/** Every figure of a report that counts something. `done`, `settled` and `dated` are the parts and bases of its rates. */
export const figureNameSchema = z.enum(
  [...standingFigures, ...['doneEarly', 'cameDue', 'reported', 'approved', 'extended']] as const,
  unknownFigure,
);

/** Against which day: after extension, or the one first given. */
export const figureDaysSchema = z.enum(['extended', 'original']);

export const figureSchema = z.object({
  figure: figureNameSchema,
  days: figureDaysSchema.default('extended'),
  /** Left out: all areas; empty: what the plan puts into no area. */
  area: z.string().max(50, 'Mã lĩnh vực dài quá 50 ký tự.').optional(),
  agency: z.string().max(500, 'Tên cơ quan dài quá 500 ký tự.').optional(),
});

export const countedQuerySchema = figureSchema.extend({
  version: versionNumberSchema.optional(),
  ...pageQuerySchema.shape,
});

/** Of a year only standings are counted; without a plan, of all of them. */
export const yearFigureSchema = figureSchema.extend({
  figure: z.enum(standingFigures, unknownFigure),
  planId: idSchema.optional(),
});

export const yearCountedQuerySchema = yearFigureSchema.extend(pageQuerySchema.shape);

/** One thing that a figure counts: an assignment, or one of its reports or extensions. */
export const countedLineSchema = z.object({
  assignmentId: z.string(),
  task: z.int().positive(),
  row: z.string().nullable(),
  title: z.string(),
  area: z.string(),
  agency: z.string(),
  standing: standingNameSchema,
  due: daySchema.nullable(),
  dueOriginal: daySchema.nullable(),
  reportedOn: daySchema.nullable(),
  /** Calendar days after the day that counts; null where it is not late. */
  daysLate: z.int().nonnegative().nullable(),
  /** Why it is late, where it is. */
  lateReason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  extension: z
    .object({ before: daySchema.nullable(), due: daySchema, grantedOn: daySchema, reason: z.string().nullable() })
    .nullable(),
  /** Whether the reader may open the assignment itself; its evidence is named to those alone. */
  mayOpen: z.boolean(),
  evidence: z.object({ fileId: z.string(), fileName: z.string() }).nullable(),
});

export const countedPageSchema = pageOf(countedLineSchema).extend({
  /** The version that was opened; null: nothing is frozen yet, or of a year. */
  version: z.int().positive().nullable(),
  countedTo: daySchema,
});

export type FigureName = z.infer<typeof figureNameSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type YearFigure = z.infer<typeof yearFigureSchema>;
export type YearCountedQuery = z.infer<typeof yearCountedQuerySchema>;
export type CountedQuery = z.infer<typeof countedQuerySchema>;
export type CountedLine = z.infer<typeof countedLineSchema>;
export type CountedPage = z.infer<typeof countedPageSchema>;
