import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { optionalUrl } from './optional-url.js';

const text = z.string().trim().min(1).nullable().default(null);

/** A JSON object of text values, such as {"phone":"{phone}"}. */
const jsonFields = z
  .string()
  .trim()
  .transform((value, context): Readonly<Record<string, string>> => {
    const fields = fieldsOf(value);
    if (fields === null) context.addIssue({ code: 'custom', message: 'phải là một đối tượng JSON gồm các chuỗi' });
    return fields ?? {};
  })
  .nullable()
  .default(null);

/** `path=value|value`: what an answer must hold. */
const rule = z
  .string()
  .trim()
  .regex(/^[\w.]+=[^=]+$/, 'phải có dạng đường.dẫn=giá-trị|giá-trị')
  .nullable()
  .default(null);

/** Ways to be told beside mail. Each is off until its settings are there. */
export const channelSettings = {
  CHANNEL_KEY: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/i, 'phải là 64 chữ số thập lục phân (openssl rand -hex 32)')
    .nullable()
    .default(null),
  CHANNEL_PRIVATE_ADDRESSES: z.enum(['yes', 'no']).default('no'),
  SMS_URL: optionalUrl('https', 'http'),
  SMS_FORMAT: z.enum(['json', 'form']).default('json'),
  SMS_HEADERS: jsonFields,
  SMS_FIELDS: jsonFields,
  SMS_SUCCESS: rule,
  SMS_TEMPORARY: rule,
  SMS_MESSAGE_ID: text,
  SMS_PHONE: z.enum(['84', '+84', '0']).default('84'),
  SMS_PLAIN_LETTERS: z.enum(['yes', 'no']).default('no'),
  ZNS_APP_ID: text,
  ZNS_APP_SECRET: text,
  ZNS_REFRESH_TOKEN: text,
  ZNS_TEMPLATE_ID: text,
  ZNS_FIELDS: jsonFields,
  ZNS_URL: z.url().default('https://business.openapi.zalo.me/message/template'),
  ZNS_TOKEN_URL: z.url().default('https://oauth.zaloapp.com/v4/oa/access_token'),
};

type ChannelSettings = { [N in keyof typeof channelSettings]: z.infer<(typeof channelSettings)[N]> };

/** An HTTP gateway of whatever SMS provider: what to send and how to read its answer. */
export interface SmsGateway {
  readonly url: string;
  readonly format: 'json' | 'form';
  readonly headers: Readonly<Record<string, string>>;
  /** Field → value with placeholders. */
  readonly fields: Readonly<Record<string, string>>;
  /** Null: every 2xx is a success. */
  readonly success: string | null;
  readonly temporary: string | null;
  /** Path of the provider's own id in its answer. */
  readonly messageId: string | null;
  /** How a number begins there. */
  readonly phonePrefix: '84' | '+84' | '0';
  /** Send without diacritics. */
  readonly plainLetters: boolean;
}

export interface ZaloGateway {
  readonly appId: string;
  readonly appSecret: string;
  /** The first one; Zalo gives a new one with every access token. */
  readonly refreshToken: string;
  readonly templateId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly url: string;
  readonly tokenUrl: string;
}

export interface ChannelConfig {
  /** 32 bytes in hexadecimal, by which secrets lie encrypted in the database. */
  readonly key: string | null;
  /** Webhooks may lead to addresses of private networks and of this machine. */
  readonly privateAddresses: boolean;
  readonly sms: SmsGateway | null;
  readonly zalo: ZaloGateway | null;
}

/** What the fields of a gateway may ask for. */
export const placeholders = [
  'id',
  'phone',
  'text',
  'agency',
  'day',
  'url',
  'overdue',
  'today',
  'soon',
  'returned',
  'awaiting',
  'others',
  'decided',
] as const;

/** Throws {@link ConfigError} where settings do not belong together. */
export function channelConfig(value: ChannelSettings): ChannelConfig {
  return Object.freeze({
    key: value.CHANNEL_KEY,
    privateAddresses: value.CHANNEL_PRIVATE_ADDRESSES === 'yes',
    sms: smsGateway(value),
    zalo: zaloGateway(value),
  });
}

function smsGateway(value: ChannelSettings): SmsGateway | null {
  if (value.SMS_URL === null) return null;
  const fields = value.SMS_FIELDS ?? {};
  checkPlaceholders('SMS_FIELDS', fields, ['phone', 'text']);
  return {
    ...{ url: value.SMS_URL, format: value.SMS_FORMAT, headers: value.SMS_HEADERS ?? {}, fields },
    ...{ success: value.SMS_SUCCESS, temporary: value.SMS_TEMPORARY, messageId: value.SMS_MESSAGE_ID },
    ...{ phonePrefix: value.SMS_PHONE, plainLetters: value.SMS_PLAIN_LETTERS === 'yes' },
  };
}

function zaloGateway(value: ChannelSettings): ZaloGateway | null {
  const { ZNS_APP_ID: appId, ZNS_APP_SECRET: appSecret, ZNS_REFRESH_TOKEN: refreshToken } = value;
  const { ZNS_TEMPLATE_ID: templateId, ZNS_FIELDS: fields } = value;
  if ([appId, appSecret, refreshToken, templateId, fields].every((setting) => setting === null)) return null;
  if (appId === null || appSecret === null || refreshToken === null || templateId === null || fields === null) {
    throw new ConfigError(
      'Cấu hình sai: Zalo cần đủ ZNS_APP_ID, ZNS_APP_SECRET, ZNS_REFRESH_TOKEN, ZNS_TEMPLATE_ID, ZNS_FIELDS',
    );
  }
  if (value.CHANNEL_KEY === null) throw new ConfigError('Cấu hình sai: Zalo cần CHANNEL_KEY để mã hoá mã truy cập');
  checkPlaceholders('ZNS_FIELDS', fields, []);
  return { appId, appSecret, refreshToken, templateId, fields, url: value.ZNS_URL, tokenUrl: value.ZNS_TOKEN_URL };
}

function checkPlaceholders(setting: string, fields: Readonly<Record<string, string>>, needed: readonly string[]): void {
  const used = Object.values(fields).flatMap((value) =>
    [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  );
  const unknown = used.find((name) => !(placeholders as readonly string[]).includes(name));
  const missing = needed.find((name) => !used.includes(name));
  if (unknown !== undefined) throw new ConfigError(`Cấu hình sai: ${setting}: không có chỗ điền {${unknown}}`);
  if (missing !== undefined) throw new ConfigError(`Cấu hình sai: ${setting}: thiếu chỗ điền {${missing}}`);
}

function fieldsOf(value: string): Record<string, string> | null {
  try {
    return z.record(z.string().min(1), z.string()).safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
