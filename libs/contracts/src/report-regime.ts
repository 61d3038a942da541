import { z } from 'zod';
import { daySchema, idSchema } from './http-page.js';
import { reportPeriodSchema } from './plan-findings.js';

/** Who reports, and by which day after the window: an agency or a group, each level with its own day. */
export const regimeOwingSchema = z.object({
  kind: z.enum(['agency', 'group']),
  /** The agency's id; a group is known by its name. */
  id: z.string().min(1).max(200),
  name: z.string(),
  /** Day of the month; one that the month does not have is its last. */
  dueDay: z.int().min(1).max(31),
  /** 0: the month in which the window ends; 1: the one after. */
  dueMonth: z.int().min(0).max(1),
});

/** A report that agencies owe again and again (NĐ 09/2019/NĐ-CP Đ.7). */
export const reportRegimeSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Receives and decides on the reports; null: not chosen yet. */
  receiver: z.object({ id: z.string(), name: z.string() }).nullable(),
  periods: z.array(reportPeriodSchema),
  /** The last day of a month that counts; 31: the month's last. */
  cutOffDay: z.int().min(1).max(31),
  owing: z.array(regimeOwingSchema),
  /** What is to be sent, and after which form. */
  form: z.string(),
  active: z.boolean(),
  /** Windows that end on this day or later are owed no more; null: in force, or never was. */
  stoppedOn: daySchema.nullable(),
  builtIn: z.boolean(),
  /** The windows of the year shown, with the days for each of `owing`, after the roll. */
  windows: z.array(z.object({ name: z.string(), from: daySchema, to: daySchema, dues: z.array(daySchema) })),
});

export const saveRegimeBodySchema = z.object({
  name: z.string().trim().min(3, 'Tên chế độ báo cáo: ít nhất 3 ký tự.').max(300, 'Tên dài quá 300 ký tự.'),
  receiverId: idSchema,
  periods: z.array(reportPeriodSchema).min(1, 'Chọn ít nhất một kỳ báo cáo.').max(9),
  cutOffDay: z.int('Ngày chốt là một số nguyên.').min(1, 'Ngày chốt từ 1 đến 31.').max(31, 'Ngày chốt từ 1 đến 31.'),
  owing: z
    .array(regimeOwingSchema.omit({ name: true }))
    .min(1, 'Chọn ít nhất một cơ quan hoặc nhóm phải báo cáo.')
    .max(50, 'Nhiều nhất 50 cơ quan, nhóm.'),
  form: z.string().trim().max(2000, 'Phần mẫu báo cáo dài quá 2.000 ký tự.'),
  active: z.boolean(),
});

/** In the address of a regime: letters, figures and hyphens. */
export const regimeCodeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã chế độ báo cáo gồm chữ thường không dấu, số và gạch nối.')
  .max(40, 'Mã chế độ báo cáo dài quá 40 ký tự.');

export type RegimeOwing = z.infer<typeof regimeOwingSchema>;
export type ReportRegime = z.infer<typeof reportRegimeSchema>;
export type SaveRegimeBody = z.infer<typeof saveRegimeBodySchema>;
