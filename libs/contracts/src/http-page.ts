import { z } from 'zod';

export const PAGE_SIZE_MAX = 200;

/** Query of a paged list; pages count from 1. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(25),
});

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });

export const idSchema = z.uuid('Mã không hợp lệ.');

/** A local day in Vietnam. */
export const daySchema = z.iso.date('Ngày phải có dạng YYYY-MM-DD.');

/** Which version of a paper, in an address; no paper has as many as the last that may be asked for. */
export const versionNumberSchema = z.coerce
  .number({ error: 'Bản là một số.' })
  .int('Bản là một số nguyên.')
  .positive('Bản đếm từ 1.')
  .max(10_000, 'Không có bản này.');

export const personQuerySchema = z.object({ agencyId: idSchema.optional() });

export const reasonBodySchema = z.object({
  reason: z.string().trim().min(3, 'Hãy ghi lý do.').max(2_000, 'Lý do dài quá 2.000 ký tự.'),
});

export const healthSchema = z.object({
  ok: z.boolean(),
  checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string() })),
});

export type PageQuery = z.infer<typeof pageQuerySchema>;
export type PersonQuery = z.infer<typeof personQuerySchema>;
export type ReasonBody = z.infer<typeof reasonBodySchema>;
export type Health = z.infer<typeof healthSchema>;
