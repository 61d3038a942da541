import { z } from 'zod';

const bandSchema = z.object({
  /** Share done from which the band holds, 0…1. */
  from: z.number({ error: 'Mốc là một số.' }).min(0, 'Mốc từ 0% trở lên.').max(1, 'Mốc không quá 100%.'),
  gives: z.enum(['full', 'pro-rata', 'none']),
});

/** How an office scores the completion of its plans for the PAR INDEX. */
export const saveParRuleBodySchema = z.object({
  maxPoints: z
    .number({ error: 'Điểm tối đa là một số.' })
    .positive('Điểm tối đa lớn hơn 0.')
    .max(100, 'Điểm tối đa không quá 100.'),
  bands: z.array(bandSchema).min(1, 'Bảng điểm có ít nhất một mốc.').max(20, 'Bảng điểm có nhiều nhất 20 mốc.'),
});

export const parRuleSchema = saveParRuleBodySchema.extend({
  /** Null: the office has set none, this is the built-in table. */
  changedAt: z.iso.datetime().nullable(),
});

export type SaveParRuleBody = z.infer<typeof saveParRuleBodySchema>;
export type ParRule = z.infer<typeof parRuleSchema>;
