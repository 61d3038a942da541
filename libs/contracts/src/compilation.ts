import { z } from 'zod';
import { idSchema } from './http-page.js';
import { summaryWindowSchema } from './http-letter.js';
import { tthcMonthSchema } from './tthc.js';

/** A Word file in the layout of NĐ 30/2020, or an Excel workbook. */
export const paperFormatSchema = z.enum(['word', 'workbook']);

const version = z.int().positive().max(10_000).optional();

/** What can be compiled. Without `version`: the last one. */
export const compilationSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('summary'), planId: idSchema, window: summaryWindowSchema, version }),
  z.object({ kind: z.literal('notice'), month: tthcMonthSchema, version }),
  /** All plans of a year with a row for each assignment, as of the end of the day before it was asked for; a workbook only. */
  z.object({ kind: z.literal('year'), year: z.int().min(2000).max(2100) }),
]);

export const askCompilationBodySchema = z
  .object({ subject: compilationSubjectSchema, format: paperFormatSchema })
  .refine(({ subject, format }) => subject.kind !== 'year' || format === 'workbook', {
    path: ['format'],
    error: 'Số liệu cả năm chỉ có dạng Excel.',
  });

export const compilationStateSchema = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

/** A paper being compiled, or compiled: its file is there when it is done, whole. */
export const compilationSchema = z.object({
  id: z.string(),
  subject: compilationSubjectSchema,
  format: paperFormatSchema,
  state: compilationStateSchema,
  percent: z.int().min(0).max(100),
  /** What is being done, in words for the screen. */
  step: z.string(),
  /** Asked for by the one who reads this, who alone may cancel it. */
  mine: z.boolean(),
  /** Why it failed, in words for the screen. */
  error: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
  askedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

export type PaperFormat = z.infer<typeof paperFormatSchema>;
export type CompilationSubject = z.infer<typeof compilationSubjectSchema>;
export type AskCompilationBody = z.infer<typeof askCompilationBodySchema>;
export type CompilationState = z.infer<typeof compilationStateSchema>;
export type Compilation = z.infer<typeof compilationSchema>;
