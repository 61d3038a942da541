import { z } from 'zod';
import { uncoveredAgencySchema } from './mail-preference.js';

/** Where in a request, a file or a form something is wrong. */
export const problemDetailSchema = z.object({
  /** Field of the body, dot-separated; empty for the whole. */
  path: z.string(),
  message: z.string(),
});

/** Every error of the API (RFC 9457, application/problem+json). `code` is stable; `title` is Vietnamese and may be shown as it is. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** The id to quote when asking for help; also in the X-Request-Id header and in every log line. */
  requestId: z.string(),
  errors: z.array(problemDetailSchema).optional(),
  /** Line (from 1) and cell of an uploaded file. */
  line: z.int().optional(),
  cell: z.string().optional(),
  /** Id of the plan that the same file made before (`already-imported`). */
  planId: z.string().optional(),
  /** Agencies that no letter would reach (`addresses-missing`). */
  agencies: z.array(uncoveredAgencySchema).optional(),
  /** Rows that still stand in the way of publication. */
  rows: z.array(z.object({ taskId: z.string(), row: z.string().nullable(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
