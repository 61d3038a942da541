import { z } from 'zod';

/** Less would take rows that a screen or a step still asks for. */
const DAYS_AT_LEAST = 60;

const days = (kept: number) =>
  z.coerce
    .number()
    .int()
    .refine((value) => value === 0 || value >= DAYS_AT_LEAST, `cần 0 (giữ mãi) hoặc từ ${String(DAYS_AT_LEAST)} ngày`)
    .default(kept);

/** How long rows are kept that prove nothing to anybody: never the ledger, letters, or the audit trail. Days; 0: for ever. */
export const retentionSettings = {
  KEEP_NOTICES_DAYS: days(730),
  KEEP_INCIDENTS_DAYS: days(730),
  KEEP_MORNINGS_DAYS: days(400),
};

type RetentionSettings = { [N in keyof typeof retentionSettings]: z.infer<(typeof retentionSettings)[N]> };

/** Days; null: for ever. */
export interface RetentionConfig {
  /** Notices of other channels that came to their end. */
  readonly notices: number | null;
  /** Silences of the service that are over. */
  readonly incidents: number | null;
  /** Orders of digests, and mornings compared with their forecast. */
  readonly mornings: number | null;
}

export function retentionConfig(value: RetentionSettings): RetentionConfig {
  return Object.freeze({
    notices: value.KEEP_NOTICES_DAYS || null,
    incidents: value.KEEP_INCIDENTS_DAYS || null,
    mornings: value.KEEP_MORNINGS_DAYS || null,
  });
}
