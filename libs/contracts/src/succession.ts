import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';

/** One line of a succession: the work of `fromId` goes to `toId`, all of it or these tasks only. */
export const successionPartSchema = z.object({
  fromId: idSchema,
  toId: idSchema,
  /** Tasks of plans that go to this successor; empty: everything no other line takes. */
  taskIds: z.array(idSchema).max(2_000).default([]),
});

export const successionBodySchema = z.object({
  /** From this day on the successor owes the work. */
  effectiveOn: daySchema,
  /** Decree, resolution or decision that orders it. */
  basis: z.string().trim().min(3, 'Hãy ghi căn cứ pháp lý.').max(500),
  parts: z.array(successionPartSchema).min(1, 'Hãy chọn cơ quan cũ và cơ quan kế thừa.').max(500),
});

export const successionSchema = z.object({
  id: z.string(),
  effectiveOn: daySchema,
  basis: z.string(),
  parts: z.array(
    z.object({
      fromId: z.string(),
      fromName: z.string(),
      toId: z.string(),
      toName: z.string(),
      taskIds: z.array(z.string()),
    }),
  ),
  appliedAt: z.iso.datetime(),
});
export const successionListSchema = z.object({ items: z.array(successionSchema) });

const movedDutySchema = z.object({
  assignmentId: z.string(),
  taskId: z.string(),
  title: z.string(),
  fromName: z.string(),
  due: daySchema.nullable(),
});

/** What a succession would move, seen before it is done. */
export const successionPreviewSchema = z.object({
  /** Why it cannot be applied, in words that can be shown. */
  problems: z.array(z.string()),
  moves: z.array(movedDutySchema.extend({ toName: z.string() })),
  /** Nobody says yet who takes these. */
  undecided: z.array(movedDutySchema),
  /** A report stands: it is decided under the old name first, and moves only if it is returned. */
  waiting: z.array(movedDutySchema),
  /** Closed work that stays under the old name. */
  kept: z.int(),
});

export type SuccessionPart = z.infer<typeof successionPartSchema>;
export type SuccessionBody = z.infer<typeof successionBodySchema>;
export type Succession = z.infer<typeof successionSchema>;
export type SuccessionPreview = z.infer<typeof successionPreviewSchema>;
