import { z } from 'zod';
import { localDate } from '#calendar';

/** The places where orders wait; each has one processor in the worker. */
export const queueNames = ['assignment', 'reminder', 'mail', 'channel', 'summary', 'compilation'] as const;
export type QueueName = (typeof queueNames)[number];

const nothing = z.object({});
const ofPlan = z.object({ tenantId: z.uuid(), planId: z.uuid() });
const ofAssignment = z.object({ tenantId: z.uuid(), assignmentId: z.uuid() });
const ofSuccession = z.object({ tenantId: z.uuid(), successionId: z.uuid() });
const ofLetters = z.object({ tenantId: z.uuid(), letterIds: z.array(z.uuid()).min(1).max(500) });
const ofContributions = z.object({ tenantId: z.uuid(), contributionIds: z.array(z.uuid()).min(1).max(500) });
const ofMorning = z.object({ tenantId: z.uuid(), day: z.iso.date().transform(localDate) });
/** With the figures of that moment, which a letter tells: a release may have changed them since. */
const ofHeldMorning = ofMorning.extend({ ordered: z.int(), forecast: z.int() });
const ofNotice = z.object({ tenantId: z.uuid(), noticeId: z.uuid() });
const ofReturns = z.object({ tenantId: z.uuid(), month: z.string(), agencyIds: z.array(z.uuid()).min(1).max(500) });
const ofCompilation = z.object({ tenantId: z.uuid(), compilationId: z.uuid() });
const ofLetter = z.object({ tenantId: z.uuid(), letterId: z.uuid() });

/** Every order of the system: where it waits and what it carries (ids only). What is done stands in `job-handlers.ts`. */
export const jobs = {
  'expand-plan': { queue: 'assignment', data: ofPlan },
  'move-assignments': { queue: 'assignment', data: ofSuccession },
  'move-contributions': { queue: 'assignment', data: ofSuccession },
  'move-returned': { queue: 'assignment', data: ofAssignment },
  'follow-succession': { queue: 'assignment', data: ofSuccession },
  'apply-amendment': { queue: 'assignment', data: ofPlan },
  'open-regime-years': { queue: 'assignment', data: nothing },
  'mark-overdue': { queue: 'assignment', data: nothing },
  'give-out-returns': { queue: 'assignment', data: nothing },
  'settle-returns': { queue: 'assignment', data: ofReturns },
  'plan-reminders': { queue: 'reminder', data: ofPlan },
  'plan-contributions': { queue: 'reminder', data: ofContributions },
  'plan-reminder': { queue: 'reminder', data: ofAssignment },
  'write-assigned-letters': { queue: 'reminder', data: ofPlan },
  'write-handover-letters': { queue: 'reminder', data: ofSuccession },
  'write-amendment-letters': { queue: 'reminder', data: ofPlan },
  'sweep-due-reminders': { queue: 'reminder', data: nothing },
  'make-forecast': { queue: 'reminder', data: ofPlan },
  'write-leader-lists': { queue: 'reminder', data: nothing },
  'watch-morning': { queue: 'reminder', data: nothing },
  'write-digests': { queue: 'reminder', data: nothing },
  'recover-reminders': { queue: 'reminder', data: nothing },
  'mark-dead-address': { queue: 'reminder', data: ofLetter },
  'say-nothing-due': { queue: 'reminder', data: nothing },
  'tell-held-morning': { queue: 'reminder', data: ofHeldMorning },
  'tell-morning-differs': { queue: 'reminder', data: ofMorning },
  'forget-old-rows': { queue: 'reminder', data: nothing },
  'tell-address-troubles': { queue: 'reminder', data: nothing },
  'make-notices': { queue: 'summary', data: nothing },
  'write-notice-letters': { queue: 'reminder', data: ofNotice },
  'deliver-letters': { queue: 'mail', data: ofLetters },
  'send-channel-notices': { queue: 'channel', data: nothing },
  'freeze-summaries': { queue: 'summary', data: nothing },
  compile: { queue: 'compilation', data: ofCompilation },
  'compile-waiting': { queue: 'compilation', data: nothing },
  'forget-compilations': { queue: 'compilation', data: nothing },
  'deliver-letter': { queue: 'mail', data: ofLetter },
} as const satisfies Record<string, { queue: QueueName; data: z.ZodType }>;

export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]['data']>;
export const jobNames = Object.keys(jobs) as JobName[];

export function isJobName(name: string): name is JobName {
  return name in jobs;
}
