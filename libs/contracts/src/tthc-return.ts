import { z } from 'zod';
import { daySchema, idSchema, versionNumberSchema } from './http-page.js';
import { tthcFiguresSchema, tthcMonthSchema } from './tthc.js';

/** How a tenant cuts its months: 1st → last day, 21st of the month before → 20th, 15th of the month before → 14th. */
export const tthcWindowKindSchema = z.enum(['calendar-month', '21-20', '15-14']);

/** Longest lists that a person or a program may hand in at once. */
const FIELDS_AT_MOST = 500;
const RETURNS_AT_MOST = 500;

export const tthcSettingSchema = z.object({
  windowKind: tthcWindowKindSchema,
  /** A return is due so many working days after its window's last day. */
  dueWorkingDays: z.int().min(1).max(20),
  /** The first month that returns are owed for; null: none are yet. */
  firstMonth: tthcMonthSchema.nullable(),
  /** Groups whose members owe returns; none: departments of the province, people's committees below it. */
  owingGroupIds: z.array(idSchema).max(50),
  /** To whom the returns are owed: with it each month's return is given out as work with its reminders. Null: nobody is reminded. */
  receiverAgencyId: idSchema.nullable().default(null),
});

export const tthcFieldSchema = z.object({
  id: z.uuid(),
  /** Short, as the one-stop system or the office numbers it. */
  code: z.string(),
  name: z.string(),
  active: z.boolean(),
});
export const tthcFieldListSchema = z.object({ items: z.array(tthcFieldSchema) });

const fieldCode = z.string().trim().min(1, 'Hãy ghi mã lĩnh vực.').max(40, 'Mã lĩnh vực dài quá 40 ký tự.');
const fieldName = z.string().trim().min(1, 'Hãy ghi tên lĩnh vực.').max(300, 'Tên lĩnh vực dài quá 300 ký tự.');
export const addTthcFieldsBodySchema = z.object({
  items: z
    .array(z.object({ code: fieldCode, name: fieldName }))
    .min(1)
    .max(FIELDS_AT_MOST),
});
export const changeTthcFieldBodySchema = z.object({ name: fieldName, active: z.boolean() });

/** What a return says beside its figures. */
const remarks = {
  /** Why column 6 is not column 11 of the return before; empty where it is. */
  carryReason: z.string().trim().max(2_000, 'Lý do chênh lệch dài quá 2.000 ký tự.').default(''),
  lateCauses: z.string().trim().max(4_000, 'Nguyên nhân trễ hạn dài quá 4.000 ký tự.').default(''),
  /** Letters of apology sent to people who waited too long. */
  apologies: z.int().nonnegative().max(1_000_000).default(0),
  apologyNote: z.string().trim().max(2_000, 'Ghi chú thư xin lỗi dài quá 2.000 ký tự.').default(''),
  /** Why a return that was handed in is changed; empty for the first. */
  correctionReason: z.string().trim().max(2_000, 'Lý do điều chỉnh dài quá 2.000 ký tự.').default(''),
};

export const saveTthcReturnBodySchema = z.object({
  lines: z.array(z.object({ fieldId: idSchema, figures: tthcFiguresSchema })).max(FIELDS_AT_MOST),
  ...remarks,
  /** The version that the person saw: another's change in between is not overwritten. 0: none was there. */
  baseVersion: z.int().nonnegative(),
  /** False: kept as a draft that nobody else counts. */
  submit: z.boolean(),
});

export const tthcReturnStateSchema = z.enum(['missing', 'draft', 'submitted', 'locked']);
export const tthcSourceSchema = z.enum(['form', 'file', 'api']);

export const tthcWindowSchema = z.object({
  month: tthcMonthSchema,
  from: daySchema,
  /** The cut-off. */
  to: daySchema,
  due: daySchema,
  /** `future`, not begun; `running`, drafts alone; `open`, may be handed in. */
  standing: z.enum(['future', 'running', 'open']),
});

/** Newest first. */
export const tthcMonthListSchema = z.object({ items: z.array(tthcWindowSchema) });

export const tthcReturnLineSchema = z.object({
  field: tthcFieldSchema,
  figures: tthcFiguresSchema,
  /** Column 11 of the agency's last return; null where it has none. */
  carriedBefore: z.int().nullable(),
});

export const tthcReturnVersionSchema = z.object({
  version: z.int(),
  submittedAt: z.iso.datetime(),
  enteredBy: z.string(),
  source: tthcSourceSchema,
  correctionReason: z.string(),
});

/** A field whose files were not carried over as the agency's last return leaves them since that one was corrected, with no reason given. */
export const tthcCarryGapSchema = z.object({
  month: tthcMonthSchema,
  agencyId: z.uuid(),
  agency: z.string(),
  /** Whether the month's returns are closed: the office opens it before anything can be put right. */
  locked: z.boolean(),
  /** In Vietnamese: the field and both numbers. */
  message: z.string(),
});

/** One agency's return of one month with the form's lines: what stands, or empty lines to be filled in. */
export const tthcReturnSchema = z.object({
  window: tthcWindowSchema,
  agency: z.object({ id: z.uuid(), name: z.string() }),
  state: tthcReturnStateSchema,
  /** Of what was handed in; 0 before. */
  version: z.int(),
  lines: z.array(tthcReturnLineSchema),
  /** Which return column 6 is compared with; null for the first. */
  before: tthcMonthSchema.nullable(),
  carryReason: z.string(),
  lateCauses: z.string(),
  apologies: z.int(),
  apologyNote: z.string(),
  /** Newest first; all stay. */
  versions: z.array(tthcReturnVersionSchema),
  /** Of this agency, in whatever month. */
  carryGaps: z.array(tthcCarryGapSchema),
  /** Whether the one who asks may enter here now. */
  mayEnter: z.boolean(),
});

export const tthcReturnQuerySchema = z.object({
  month: tthcMonthSchema,
  agencyId: idSchema.optional(),
  /** One that was handed in, to be read; left out: what stands, or the draft over it. */
  version: versionNumberSchema.optional(),
});
/** Of the list of months: one that it is to hold beside the recent ones. */
export const tthcMonthsQuerySchema = z.object({ month: tthcMonthSchema.optional() });
export const tthcMonthQuerySchema = z.object({ month: tthcMonthSchema });

export const tthcStandingItemSchema = z.object({
  agencyId: z.uuid(),
  agencyName: z.string(),
  level: z.string(),
  state: tthcReturnStateSchema,
  version: z.int(),
  submittedAt: z.iso.datetime().nullable(),
  source: tthcSourceSchema.nullable(),
  /** Handed in after its due day, or due and not there. */
  isLate: z.boolean(),
  /** All fields together; null where nothing was handed in. */
  figures: tthcFiguresSchema.nullable(),
  /** Fields that were not carried over as the month before has them now. */
  carryGaps: z.int().nonnegative(),
});

/** Who has reported for a month, and who has not. */
export const tthcStandingSchema = z.object({
  window: tthcWindowSchema,
  locked: z.boolean(),
  items: z.array(tthcStandingItemSchema),
});

/** Form fields beside an uploaded file. */
export const tthcFileFormSchema = z.object({
  month: tthcMonthSchema,
  /** Whose figures they are, for a file without a column of agencies. */
  agencyId: idSchema.optional(),
  correctionReason: remarks.correctionReason,
  /** `yes`: only look. */
  check: z.enum(['yes', 'no']).default('no'),
});

export const tthcIntakeSchema = z.object({
  month: tthcMonthSchema,
  rows: z.int(),
  agencies: z.int(),
  /** Returns handed in for the first time, corrected, and those that say what stands already. */
  first: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  saved: z.boolean(),
  /** Fields of later returns that no longer follow from this month, once it is saved. */
  carryGaps: z.int().nonnegative(),
});

/** What a one-stop system pushes. Agencies and fields by id, code or name. */
export const tthcPushBodySchema = z.object({
  month: tthcMonthSchema,
  correctionReason: remarks.correctionReason,
  returns: z
    .array(
      z.object({
        agency: z.string().trim().min(1).max(300),
        lines: z
          .array(z.object({ field: z.string().trim().min(1).max(300), figures: tthcFiguresSchema }))
          .min(1)
          .max(FIELDS_AT_MOST),
        carryReason: remarks.carryReason,
        lateCauses: remarks.lateCauses,
        apologies: remarks.apologies,
        apologyNote: remarks.apologyNote,
      }),
    )
    .min(1)
    .max(RETURNS_AT_MOST),
});

export const tthcKeySchema = z.object({
  id: z.uuid(),
  label: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  /** To the hour; null until it was used. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export const tthcKeyListSchema = z.object({ items: z.array(tthcKeySchema) });
export const createTthcKeyBodySchema = z.object({
  label: z.string().trim().min(1, 'Hãy ghi tên hệ thống dùng khoá.').max(80, 'Tên dài quá 80 ký tự.'),
});
/** The token is shown this once. */
export const createdTthcKeySchema = z.object({ key: tthcKeySchema, token: z.string() });

export type TthcWindowKind = z.infer<typeof tthcWindowKindSchema>;
export type TthcSetting = z.infer<typeof tthcSettingSchema>;
export type TthcField = z.infer<typeof tthcFieldSchema>;
export type AddTthcFieldsBody = z.infer<typeof addTthcFieldsBodySchema>;
export type ChangeTthcFieldBody = z.infer<typeof changeTthcFieldBodySchema>;
export type SaveTthcReturnBody = z.infer<typeof saveTthcReturnBodySchema>;
export type TthcReturnState = z.infer<typeof tthcReturnStateSchema>;
export type TthcSource = z.infer<typeof tthcSourceSchema>;
export type TthcWindow = z.infer<typeof tthcWindowSchema>;
export type TthcReturnLine = z.infer<typeof tthcReturnLineSchema>;
export type TthcCarryGap = z.infer<typeof tthcCarryGapSchema>;
export type TthcReturnVersion = z.infer<typeof tthcReturnVersionSchema>;
export type TthcReturn = z.infer<typeof tthcReturnSchema>;
export type TthcMonthsQuery = z.infer<typeof tthcMonthsQuerySchema>;
export type TthcReturnQuery = z.infer<typeof tthcReturnQuerySchema>;
export type TthcMonthQuery = z.infer<typeof tthcMonthQuerySchema>;
export type TthcStandingItem = z.infer<typeof tthcStandingItemSchema>;
export type TthcStanding = z.infer<typeof tthcStandingSchema>;
export type TthcFileForm = z.infer<typeof tthcFileFormSchema>;
export type TthcIntake = z.infer<typeof tthcIntakeSchema>;
export type TthcPushBody = z.infer<typeof tthcPushBodySchema>;
export type TthcKey = z.infer<typeof tthcKeySchema>;
export type CreateTthcKeyBody = z.infer<typeof createTthcKeyBodySchema>;
export type CreatedTthcKey = z.infer<typeof createdTthcKeySchema>;
