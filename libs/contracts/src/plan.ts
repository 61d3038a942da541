import { z } from 'zod';
import { daySchema } from './http-page.js';

export const planStatusSchema = z.enum(['draft', 'published', 'applied']);
export const rollPolicySchema = z.enum(['forward', 'backward', 'none']);

/** The part of the task this lead answers for; null: all of it. */
const leadScopeSchema = z.string().nullable();

/** Who owes a deliverable: one agency, or a collective name that is expanded to agencies when the plan is published. */
export const leadTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agency'), id: z.string(), name: z.string(), scope: leadScopeSchema }),
  z.object({
    kind: z.literal('group'),
    /** A group is known by its name. */
    id: z.string(),
    name: z.string(),
    scope: leadScopeSchema,
    /** Members left out ("trừ Sở Y tế"). */
    except: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
]);

/** A possible answer to a doubt, to be chosen with one click. */
export const doubtCandidateSchema = z.object({
  label: z.string(),
  /** Position for `deadlineCandidate` of the answer, with its days. */
  deadlineCandidate: z.int().nullable(),
  due: z.array(daySchema),
  lead: leadTargetSchema.nullable(),
  /** Words of a deadline, for `deadlineText` of the answer. */
  deadlineText: z.string().optional(),
  /** So it was answered for the last plan of this issuer. */
  remembered: z.boolean().optional(),
});

/** Something about a row that a person has to settle before publication. */
export const doubtSchema = z.object({
  code: z.string(),
  field: z.enum(['row', 'deadline', 'lead']),
  /** The name in question, where it is about one of several. */
  subject: z.string().nullable(),
  message: z.string(),
  /** Stands in the way of publication; a mere remark does not. */
  blocking: z.boolean(),
  /** "It is right as read" settles it; otherwise an answer is needed. */
  confirmable: z.boolean(),
  candidates: z.array(doubtCandidateSchema),
});

/** The part of a deadline reading that screens show; deadline.ts holds the whole. */
export const taskDeadlineSchema = z.looseObject({
  kind: z.string(),
  due: z.array(daySchema),
  effective: z.array(daySchema),
  exclusive: z.boolean(),
  from: z.string().nullable(),
  recurrence: z.string().nullable(),
  condition: z.string().nullable(),
  reference: z.string().nullable(),
  needsReview: z.boolean(),
  reasons: z.array(z.string()),
  explanation: z.string(),
});

/** How continuous work reports: in the plan's report windows (the usual way), every month, every quarter, or not at all. */
export const followUpSchema = z.enum(['report-windows', 'monthly', 'quarterly', 'none']);

export const planListItemSchema = z.object({
  id: z.string(),
  planYear: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  status: planStatusSchema,
  version: z.int(),
  /** The published plan this document changes. */
  amendsPlanId: z.string().nullable(),
  parentPlanId: z.string().nullable(),
  fileName: z.string(),
  tasks: z.int(),
  /** Rows, not excluded, with doubts still open. */
  openRows: z.int(),
  excludedTasks: z.int(),
  importedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
});
export const planListSchema = z.object({ items: z.array(planListItemSchema) });

export const planAreaSchema = z.object({
  code: z.string(),
  name: z.string(),
  coordinatorAgencyId: z.string().nullable(),
  tasks: z.int(),
});

export const planTaskSchema = z.object({
  id: z.string(),
  /** Position in the document, from 1. */
  position: z.int(),
  areaCode: z.string().nullable(),
  row: z.string().nullable(),
  objective: z.string().nullable(),
  task: z.string().nullable(),
  activity: z.string().nullable(),
  deliverable: z.string().nullable(),
  deadlineText: z.string().nullable(),
  deadline: taskDeadlineSchema,
  /** Names as printed. */
  leadNames: z.array(z.string()),
  leads: z.array(leadTargetSchema),
  coordinating: z.array(z.string()),
  /** Lines of the document. */
  lines: z.array(z.int()),
  doubts: z.array(doubtSchema),
  excluded: z.boolean(),
  excludeReason: z.string().nullable(),
  followUp: followUpSchema,
  settledAt: z.iso.datetime().nullable(),
});

/** What a person changed on a row, when and why. */
export const planAnswerSchema = z.object({
  taskId: z.string().nullable(),
  field: z.string(),
  old: z.unknown(),
  new: z.unknown(),
  reason: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  answeredBy: z.string().nullable(),
});

export const planDetailSchema = planListItemSchema.extend({
  rollPolicy: rollPolicySchema,
  standingAgencyId: z.string().nullable(),
  areas: z.array(planAreaSchema),
  /** Rows with open doubts first, then in the order of the document. */
  taskList: z.array(planTaskSchema),
  answers: z.array(planAnswerSchema),
  targets: z.array(z.unknown()),
  duties: z.array(z.unknown()),
  reporting: z.array(z.unknown()),
  issues: z.array(z.object({ code: z.string(), message: z.string(), lines: z.array(z.int()).optional() })),
});

export type PlanStatus = z.infer<typeof planStatusSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
export type LeadTarget = z.infer<typeof leadTargetSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type DoubtCandidate = z.infer<typeof doubtCandidateSchema>;
export type PlanListItem = z.infer<typeof planListItemSchema>;
export type PlanArea = z.infer<typeof planAreaSchema>;
export type PlanTask = z.infer<typeof planTaskSchema>;
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
export type PlanDetail = z.infer<typeof planDetailSchema>;
