import { z } from 'zod';
import { settleAnswerSchema } from './http-plan.js';
import { idSchema } from './http-page.js';
import { doubtCandidateSchema, doubtSchema } from './plan.js';

/** What a careful colleague would ask once, though several rows raise it. */
export const planQuestionSchema = z.object({
  /** The same as long as the question is the same. */
  key: z.string(),
  code: z.string(),
  field: doubtSchema.shape.field,
  /** The name or the words in question. */
  subject: z.string().nullable(),
  message: z.string(),
  confirmable: z.boolean(),
  candidates: z.array(doubtCandidateSchema),
  /** Rows, in the order of the document. */
  taskIds: z.array(z.string()),
});
export const planQuestionsSchema = z.object({ items: z.array(planQuestionSchema) });

/** Which rows one answer is meant for: all conditions hold. */
export const rowSelectionSchema = z
  .object({
    taskIds: z.array(idSchema).min(1).max(2_000).optional(),
    /** Rows whose deadline is written so, whatever the case and the spaces. */
    deadlineText: z.string().trim().min(1).max(500).optional(),
    /** Rows that name this lead. */
    leadName: z.string().trim().min(1).max(500).optional(),
    kind: z.enum(['continuous']).optional(),
  })
  .refine((selection) => Object.keys(selection).length > 0, { message: 'Hãy nói rõ câu trả lời cho những dòng nào.' });

export const bulkAnswerBodySchema = z.object({
  rows: rowSelectionSchema,
  answer: settleAnswerSchema,
  /** Only say what would happen. */
  preview: z.boolean().default(false),
});

export const reuseAnswersBodySchema = z.object({ preview: z.boolean().default(false) });

export const bulkAnswerResultSchema = z.object({
  applied: z.boolean(),
  rows: z.array(
    z.object({
      taskId: z.string(),
      position: z.int(),
      row: z.string().nullable(),
      title: z.string(),
      ok: z.boolean(),
      /** Why not; null where it went well. */
      message: z.string().nullable(),
      /** Something else of the row is still open. */
      open: z.boolean(),
    }),
  ),
});

export type PlanQuestion = z.infer<typeof planQuestionSchema>;
export type RowSelection = z.infer<typeof rowSelectionSchema>;
export type BulkAnswerBody = z.infer<typeof bulkAnswerBodySchema>;
export type ReuseAnswersBody = z.infer<typeof reuseAnswersBodySchema>;
export type BulkAnswerResult = z.infer<typeof bulkAnswerResultSchema>;
