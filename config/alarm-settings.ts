import { z } from 'zod';
import { optionalUrl } from './optional-url.js';

/** Who is told, and how, when the service falls silent. */
export const alarmSettings = {
  OPERATOR_EMAIL: z.email('phải là một địa chỉ thư điện tử').nullable().default(null),
  HEARTBEAT_URL: optionalUrl('https', 'http'),
  METRICS_TOKEN: z.string().trim().min(16, 'cần ít nhất 16 ký tự').nullable().default(null),
  NOTHING_DUE_LETTER: z.enum(['yes', 'no']).default('yes'),
};

type AlarmSettings = { [N in keyof typeof alarmSettings]: z.infer<(typeof alarmSettings)[N]> };

export interface AlarmConfig {
  /** Gets a letter when the service falls silent; null: nobody does. */
  readonly operatorEmail: string | null;
  /** Called after each sweep, with `/fail` behind it after a failed one. Knowing it is enough to call it: a secret. */
  readonly heartbeatUrl: string | null;
  /** Asked of whoever reads the metrics; null: this machine alone may. */
  readonly metricsToken: string | null;
  /** A morning without any reminder says so to the standing agencies. */
  readonly nothingDueLetter: boolean;
}

export function alarmConfig(value: AlarmSettings): AlarmConfig {
  return Object.freeze({
    operatorEmail: value.OPERATOR_EMAIL,
    heartbeatUrl: value.HEARTBEAT_URL,
    metricsToken: value.METRICS_TOKEN,
    nothingDueLetter: value.NOTHING_DUE_LETTER === 'yes',
  });
}
