import { z } from 'zod';
import { daySchema, pageOf } from './http-page.js';

export const assignmentStateSchema = z.enum([
  'awaiting_trigger',
  'assigned',
  'in_progress',
  'reported',
  'returned',
  'completed',
  'cancelled',
  'superseded',
]);

export const assignmentKindSchema = z.enum(['dated', 'continuous', 'progress-report', 'periodic-report', 'triggered']);

/** First axis: how far the work is. */
export const progressSchema = z.enum([
  'awaiting-trigger',
  'not-started',
  'in-progress',
  'awaiting-approval',
  'returned',
  'completed',
  'closed',
]);

/** Second axis: how it stands to its day. The last three are facts about a report that was sent. */
export const timingSchema = z.enum(['no-date', 'not-due', 'due-soon', 'overdue', 'early', 'on-time', 'late']);

export const assignmentActionSchema = z.enum([
  'trigger',
  'start',
  'report',
  'approve',
  'return',
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'cancel',
  'supersede',
]);

export const assignmentSchema = z.object({
  id: z.string(),
  planId: z.string(),
  planYear: z.int(),
  taskPosition: z.int(),
  row: z.string().nullable(),
  areaCode: z.string().nullable(),
  areaName: z.string().nullable(),
  title: z.string(),
  kind: assignmentKindSchema,
  agencyId: z.string(),
  agencyName: z.string(),
  approverAgencyId: z.string(),
  approverAgencyName: z.string(),
  state: assignmentStateSchema,
  progress: progressSchema,
  timing: timingSchema,
  /** As the document says, before any roll. */
  dueNominal: daySchema.nullable(),
  /** Effective day before any extension. */
  dueOriginal: daySchema.nullable(),
  /** Effective day now. */
  due: daySchema.nullable(),
  /** Calendar days to `due`; negative when it has gone by; null without a date or once reported. */
  daysLeft: z.int().nullable(),
  reportedAt: z.iso.datetime().nullable(),
  /** An extension was asked for and is not yet decided. */
  extensionAsked: z.boolean(),
});
export const assignmentPageSchema = pageOf(assignmentSchema);

export const completionReportSchema = z.object({
  id: z.string(),
  version: z.int(),
  documentNumber: z.string(),
  documentDate: daySchema,
  note: z.string(),
  evidenceFileId: z.string().nullable(),
  evidenceFileName: z.string().nullable(),
  noEvidenceReason: z.string().nullable(),
  sentBy: z.string().nullable(),
  sentByName: z.string().nullable(),
  sentAt: z.iso.datetime(),
  decision: z.enum(['approved', 'returned']).nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
});

export const extensionRequestSchema = z.object({
  id: z.string(),
  askedByName: z.string().nullable(),
  askedAt: z.iso.datetime(),
  reason: z.string(),
  /** The effective day the request would move. */
  fromDue: daySchema,
  requestedDue: daySchema,
  /** `lapsed`: the assignment closed before anybody decided. */
  decision: z.enum(['granted', 'refused', 'lapsed']).nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  /** Effective: rolled like any due day. */
  grantedDue: daySchema.nullable(),
});

export const historyLineSchema = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  byName: z.string().nullable(),
  reason: z.string().nullable(),
  from: z.string(),
  to: z.string(),
});

export const assignmentDetailSchema = assignmentSchema.extend({
  deliverable: z.string().nullable(),
  deadlineText: z.string().nullable(),
  explanation: z.string(),
  condition: z.string().nullable(),
  coordinating: z.array(z.string()),
  occurrence: z.string(),
  assignedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  returnedAt: z.iso.datetime().nullable(),
  returnReason: z.string().nullable(),
  completedAt: z.iso.datetime().nullable(),
  approvedReportSentOn: daySchema.nullable(),
  /** Calendar days after the day before any extension; negative: early. Fixed on approval. */
  lateDaysOriginal: z.int().nullable(),
  /** The same against the extended day. */
  lateDaysAdjusted: z.int().nullable(),
  /** Why it is late, in the words of the agency that owes it. */
  lateReason: z.string().nullable(),
  mayGiveLateReason: z.boolean(),
  reports: z.array(completionReportSchema),
  extensions: z.array(extensionRequestSchema),
  history: z.array(historyLineSchema),
  /** What the reader may do now. */
  actions: z.array(assignmentActionSchema),
});

/** Query of the list, beside paging. */
export const assignmentFilterSchema = z.object({
  scope: z.enum(['mine', 'all']).default('mine'),
  planId: z.uuid().optional(),
  agencyId: z.uuid().optional(),
  areaCode: z.string().max(50).optional(),
  progress: progressSchema.optional(),
  timing: timingSchema.optional(),
  search: z.string().trim().max(200).optional(),
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
});

export const overviewSchema = z.object({
  total: z.int(),
  progress: z.record(progressSchema, z.int()),
  timing: z.record(timingSchema, z.int()),
  /** Reports and extension requests that wait for a decision. */
  awaitingDecision: z.int(),
});

export type AssignmentState = z.infer<typeof assignmentStateSchema>;
export type AssignmentKind = z.infer<typeof assignmentKindSchema>;
export type AssignmentAction = z.infer<typeof assignmentActionSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type Timing = z.infer<typeof timingSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type AssignmentPage = z.infer<typeof assignmentPageSchema>;
export type AssignmentDetail = z.infer<typeof assignmentDetailSchema>;
export type AssignmentFilter = z.infer<typeof assignmentFilterSchema>;
export type CompletionReport = z.infer<typeof completionReportSchema>;
export type ExtensionRequest = z.infer<typeof extensionRequestSchema>;
export type HistoryLine = z.infer<typeof historyLineSchema>;
export type Overview = z.infer<typeof overviewSchema>;
