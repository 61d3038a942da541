import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type AlarmConfig, alarmConfig, alarmSettings } from './alarm-settings.js';
import { type ChannelConfig, channelConfig, channelSettings } from './channel-settings.js';
import { ConfigError } from './config-error.js';
import { optionalUrl } from './optional-url.js';
import { type RetentionConfig, retentionConfig, retentionSettings } from './retention-settings.js';
import { incompleteMailSetting, mailConfig, type MailConfig, mailEnvironment } from './mail-environment.js';

/** Every setting of the system, with its default. Names are those of `contracts.md`; each may also be given as NAME_FILE. */
export const environmentSchema = z.object({
  DATABASE_URL: optionalUrl('postgres', 'postgresql'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  REDIS_URL: optionalUrl('redis', 'rediss'),
  ...mailEnvironment,
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z
    .string()
    .trim()
    .min(1)
    .default('./data')
    .transform((folder) => resolve(folder)),
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SAMPLE: z.enum(['yes', 'no']).optional(),
  ...alarmSettings,
  ...channelSettings,
  ...retentionSettings,
});

export interface Config extends MailConfig {
  readonly databaseUrl: string | null;
  /** Connections the API or a worker keeps open at most. */
  readonly databasePool: number;
  readonly redisUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Address that links in mails lead to, without a trailing slash. */
  readonly publicUrl: string;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** Seed the sample province into an empty database. */
  readonly sample: boolean;
  readonly alarm: AlarmConfig;
  readonly channels: ChannelConfig;
  readonly retention: RetentionConfig;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the whole environment once. Throws {@link ConfigError}. */
export function loadConfig(environment: Environment): Config {
  const parsed = environmentSchema.safeParse(withSecretFiles(environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Cấu hình sai: ${problems.join('; ')}`);
  }
  const value = parsed.data;
  const incomplete = incompleteMailSetting(value);
  if (incomplete) throw new ConfigError(`Cấu hình sai: ${incomplete.setting}: ${incomplete.message}`);
  return Object.freeze({
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    redisUrl: value.REDIS_URL,
    ...mailConfig(value),
    host: value.HOST,
    port: value.PORT,
    dataDir: value.DATA_DIR,
    publicUrl: (value.PUBLIC_URL ?? `http://${value.HOST}:${value.PORT}`).replace(/\/+$/, ''),
    logLevel: value.LOG_LEVEL,
    sample: value.SAMPLE === undefined ? value.DATABASE_URL === null : value.SAMPLE === 'yes',
    alarm: alarmConfig(value),
    channels: channelConfig(value),
    retention: retentionConfig(value),
  });
}

/** NAME_FILE holds the path of a file whose content is the value of NAME (Docker and Kubernetes secrets). */
function withSecretFiles(environment: Environment): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const name of Object.keys(environmentSchema.shape)) {
    const path = environment[`${name}_FILE`];
    const value = path ? readSecret(name, path) : environment[name];
    if (value !== undefined && value !== '') settings[name] = value;
  }
  return settings;
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new ConfigError(`Cấu hình sai: ${name}_FILE: không đọc được tệp ${path}`);
  }
}
