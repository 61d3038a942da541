import { z } from 'zod';
import { deadlineReadingSchema } from './deadline.js';
import { daySchema } from './http-page.js';

const issueSchema = z.object({ code: z.string(), message: z.string() });
const linesSchema = z.array(z.int().min(1));

const documentSchema = z.object({
  number: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  planYear: z.int().nullable(),
});

const areaSchema = z.object({ code: z.string(), name: z.string(), coordinator: z.string().nullable() });

const taskSchema = z.object({
  area: z.string().nullable(),
  row: z.string().nullable(),
  objective: z.string().nullable(),
  task: z.string().nullable(),
  activity: z.string().nullable(),
  deliverable: z.string().nullable(),
  lead: z.array(z.string()),
  /** Leads that hold for a part of the task only. */
  leadScopes: z.array(z.object({ agency: z.string(), scope: z.string() })),
  coordinating: z.array(z.string()),
  deadlineText: z.string().nullable(),
  /** The printed cell of this row is blank; the text comes from the span it belongs to. */
  deadlineInherited: z.boolean(),
  deadline: deadlineReadingSchema,
  budget: z.string().nullable(),
  lines: linesSchema,
  needsReview: z.boolean(),
  issues: z.array(issueSchema),
});

const targetSchema = z.object({
  area: z.string().nullable(),
  text: z.string(),
  clause: z.string().nullable(),
  comparator: z.enum(['>=', '>', '<=', '<', '=', 'between']),
  values: z.array(z.number()),
  unit: z.string(),
  level: z.string().nullable(),
  lines: linesSchema,
  issues: z.array(issueSchema),
});

const dutySchema = z.object({
  who: z.array(z.string()),
  text: z.string(),
  deadlineText: z.string(),
  deadline: deadlineReadingSchema,
  lines: linesSchema,
});

const reportingSchema = z.object({
  who: z.array(z.string()),
  to: z.string().nullable(),
  periods: z.array(
    z.enum(['month', 'quarter', 'quarter-1', 'quarter-2', 'half-year', 'quarter-3', 'nine-months', 'year', 'ad-hoc']),
  ),
  dueRule: z.string(),
  due: z.array(daySchema),
  /** The sentence or row that says so. */
  text: z.string(),
  lines: linesSchema,
});

/** What `plan parse` prints: a plan as issued, read whole, with its doubts. */
export const planReadingSchema = z.object({
  document: documentSchema,
  areas: z.array(areaSchema),
  tasks: z.array(taskSchema),
  targets: z.array(targetSchema),
  duties: z.array(dutySchema),
  reporting: z.array(reportingSchema),
  issues: z.array(issueSchema.extend({ lines: linesSchema })),
});

export type PlanReadingJson = z.infer<typeof planReadingSchema>;
