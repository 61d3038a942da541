import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';

export const taskLinkStatusSchema = z.enum(['proposed', 'confirmed', 'dismissed']);

const linkedTaskSchema = z.object({
  id: z.string(),
  position: z.int(),
  row: z.string().nullable(),
  areaCode: z.string().nullable(),
  title: z.string(),
});

/** A task of the derived plan beside the task above that it serves. */
export const taskLinkSchema = z.object({
  id: z.string(),
  status: taskLinkStatusSchema,
  /** 0 … 1 */
  likeness: z.number(),
  task: linkedTaskSchema,
  parent: linkedTaskSchema,
});

export const derivedLinksSchema = z.object({
  planId: z.string(),
  parentPlanId: z.string().nullable(),
  parentTitle: z.string().nullable(),
  /** Proposed ones first. */
  items: z.array(taskLinkSchema),
  parentTasks: z.array(linkedTaskSchema),
});

export const parentPlanBodySchema = z.object({ parentPlanId: idSchema.nullable() });
export const linkDecisionBodySchema = z.object({
  taskId: idSchema,
  parentTaskId: idSchema,
  status: z.enum(['confirmed', 'dismissed']),
});

/** How far the work under a task of the plan above is; it completes nothing by itself. */
export const rollUpSchema = z.object({
  parentTaskId: z.string(),
  tasks: z.int(),
  tasksDone: z.int(),
  /** Sending day of the last approved report. */
  lastDoneOn: daySchema.nullable(),
  items: z.array(
    z.object({
      assignmentId: z.string(),
      planId: z.string(),
      planTitle: z.string(),
      taskId: z.string(),
      title: z.string(),
      agencyName: z.string(),
      state: z.string(),
      due: daySchema.nullable(),
      doneOn: daySchema.nullable(),
      /** Number of the approved report's document: can be named as evidence. */
      documentNumber: z.string().nullable(),
    }),
  ),
});

export type TaskLinkStatus = z.infer<typeof taskLinkStatusSchema>;
export type LinkedTask = z.infer<typeof linkedTaskSchema>;
export type TaskLink = z.infer<typeof taskLinkSchema>;
export type DerivedLinks = z.infer<typeof derivedLinksSchema>;
export type ParentPlanBody = z.infer<typeof parentPlanBodySchema>;
export type LinkDecisionBody = z.infer<typeof linkDecisionBodySchema>;
export type RollUp = z.infer<typeof rollUpSchema>;
