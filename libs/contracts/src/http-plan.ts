import { z } from 'zod';
import { daySchema, idSchema, reasonBodySchema } from './http-page.js';
import { uncoveredAgencySchema } from './mail-preference.js';
import { followUpSchema } from './plan.js';

/** Fields beside the file of an upload (multipart/form-data; all values are text). */
export const importPlanFormSchema = z.object({
  planYear: z.coerce.number().int().min(2000).max(2100).optional(),
});

const due = z.array(daySchema).min(1, 'Hãy chọn ít nhất một ngày.').max(60);

/** What a person decides on a doubtful row; several parts may be given at once. */
export const settleAnswerSchema = z
  .object({
    /** New words, read by the server like the plan's own. */
    deadlineText: z.string().trim().min(1).max(500).optional(),
    /** Last allowed days, chosen by hand. */
    due: due.optional(),
    /** Position (from 0) among the candidates of the deadline that was read. */
    deadlineCandidate: z.int().min(0).max(50).optional(),
    /** Agencies and groups that owe the deliverable. */
    leads: z
      .array(z.object({ kind: z.enum(['agency', 'group']), id: z.string().min(1).max(200) }))
      .min(1, 'Hãy chọn ít nhất một cơ quan chủ trì.')
      .max(50)
      .optional(),
    /** What names as printed mean, a name once for each agency it means; the row's other leads stay as they are. */
    meanings: z
      .array(
        z.object({
          name: z.string().min(1).max(500),
          kind: z.enum(['agency', 'group']),
          id: z.string().min(1).max(200),
        }),
      )
      .min(1)
      .max(50)
      .optional(),
    /** How this continuous work reports. */
    followUp: followUpSchema.optional(),
    /** The row is right as it was read. */
    confirm: z.literal(true).optional(),
    exclude: z.object({ reason: z.string().trim().min(3, 'Hãy ghi lý do bỏ dòng này.').max(1_000) }).optional(),
    note: z.string().trim().max(1_000).optional(),
  })
  .refine((answer) => Object.keys(answer).some((part) => part !== 'note'), { message: 'Câu trả lời còn trống.' });

export const settleManyBodySchema = z.object({
  answers: z
    .array(z.object({ taskId: idSchema, answer: settleAnswerSchema }))
    .min(1)
    .max(500),
});

/** Each row stands for itself: refused ones leave the others settled. */
export const settleManyResultSchema = z.object({
  settled: z.array(z.string()),
  refused: z.array(z.object({ taskId: z.string(), code: z.string(), message: z.string() })),
});

export const areaCodeSchema = z.string().min(1).max(50);

export const agencyChoiceBodySchema = z.object({ agencyId: idSchema });

export const readDeadlineBodySchema = z.object({
  text: z.string().max(1_000),
  planYear: z.int().min(2000).max(2100),
});

export const importedPlanSchema = z.object({ planId: z.string() });
export const publishedPlanSchema = z.object({ planId: z.string(), alreadyPublished: z.boolean() });

/** Empty, unless agencies stay without a live address: then only with a reason, which is audited. */
export const publishBodySchema = z.object({ publishWithoutAddresses: reasonBodySchema.optional() }).default({});

/** What publication would set in motion. */
export const publicationPreviewSchema = z.object({
  ready: z.boolean(),
  /** Why not, in words that can be shown. */
  obstacles: z.array(z.object({ code: z.string(), message: z.string(), taskId: z.string().nullable() })),
  tasks: z.int(),
  excludedTasks: z.int(),
  /** Duties and report regimes of the prose that nobody has confirmed or dismissed. */
  undecidedFindings: z.int(),
  assignments: z.int(),
  agencies: z.int(),
  /** Assignments whose day has gone by already. */
  alreadyDue: z.int(),
  byAgency: z.array(z.object({ agencyId: z.string(), agencyName: z.string(), assignments: z.int() })),
  /** Supporting agencies that publishing today would ask for a contribution, by the policy of the place. */
  bySupporter: z.array(z.object({ agencyId: z.string(), agencyName: z.string(), contributions: z.int() })),
  /** Names of supporting agencies, as printed, that ask nobody: the directory does not know them. */
  unknownSupporters: z.array(z.string()),
  /** What the plan's collective names stand for today. */
  groups: z.array(z.object({ name: z.string(), except: z.array(z.string()), agencies: z.array(z.string()) })),
  /** Agencies whose letter of assignment has no address to go to. */
  withoutAddress: z.array(z.string()),
  /** Publication asks for their addresses, or for a reason to go without. */
  uncovered: z.array(uncoveredAgencySchema),
});

export type ImportPlanForm = z.infer<typeof importPlanFormSchema>;
export type AgencyChoiceBody = z.infer<typeof agencyChoiceBodySchema>;
export type SettleAnswer = z.infer<typeof settleAnswerSchema>;
export type SettleManyBody = z.infer<typeof settleManyBodySchema>;
export type SettleManyResult = z.infer<typeof settleManyResultSchema>;
export type ReadDeadlineBody = z.infer<typeof readDeadlineBodySchema>;
export type PublishBody = z.infer<typeof publishBodySchema>;
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;
