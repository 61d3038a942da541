import { z } from 'zod';

const count = z.int().nonnegative();
/** A share of 0…1, rounded to four decimals; null where its base is empty. */
const rate = z.number().min(0).max(1).nullable();

/**
 * One line of form II.06a/VPCP/KSTT: files of one agency in one field of procedures in one month. The numbers in brackets are the
 * form's columns.
 */
export const tthcFiguresSchema = z.object({
  /** (3) = (4) + (5) + (6). */
  received: count,
  /** (4) handed in online. */
  online: count,
  /** (5) handed in at the counter or by post. */
  direct: count,
  /** (6) still open at the end of the month before. */
  carriedOver: count,
  /** (7) = (8) + (9) + (10). */
  resolved: count,
  /** (8) before their day. */
  early: count,
  /** (9) on their day. */
  onTime: count,
  /** (10) after it. */
  late: count,
  /** (11) = (12) + (13). */
  inProcess: count,
  /** (12) whose day has not passed. */
  withinLimit: count,
  /** (13) whose day has. */
  overdue: count,
});
export type TthcFigures = z.infer<typeof tthcFiguresSchema>;
export type TthcColumn = keyof TthcFigures;

/** Each against its own base; null where the base is empty, printed "–". */
export const tthcRatesSchema = z.object({
  /** (8 + 9) ÷ 7. */
  onTime: rate,
  /** 8 ÷ 7. */
  early: rate,
  /** 10 ÷ 7. */
  late: rate,
  /** 4 ÷ (4 + 5). */
  online: rate,
});
export type TthcRates = z.infer<typeof tthcRatesSchema>;

/** `2026-03`: the month that a return or a notice is about. */
export const tthcMonthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export type TthcMonth = z.infer<typeof tthcMonthSchema>;
