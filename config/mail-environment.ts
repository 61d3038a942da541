import { z } from 'zod';

const words = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
  .nullable()
  .default(null);

/** How letters leave and how reports of their delivery come back. Certificates and keys are given as NAME_FILE. */
export const mailEnvironment = {
  SMTP_URL: words.refine((value) => value === null || /^smtps?:\/\//.test(value), {
    message: 'phải bắt đầu bằng smtp:// hoặc smtps://',
  }),
  MAIL_FROM: z.string().trim().min(3).default('Đôn Đốc <don-doc@localhost>'),
  SMTP_STARTTLS: z.enum(['if-offered', 'required']).default('if-offered'),
  SMTP_CA: words,
  SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(5),
  SMTP_RATE: z.coerce.number().min(0).max(10_000).default(0),
  DKIM_DOMAIN: words,
  DKIM_SELECTOR: words,
  DKIM_KEY: words,
  MAIL_BOUNCE_ADDRESS: words.refine((value) => value === null || /^[a-z0-9._-]{1,15}@[a-z0-9.-]+$/i.test(value), {
    message: 'phải là một địa chỉ thư, phần trước @ nhiều nhất 15 ký tự',
  }),
  MAIL_BOUNCE_SECRET: words.refine((value) => value === null || value.length >= 16, {
    message: 'phải có ít nhất 16 ký tự',
  }),
  BOUNCE_HOST: z.string().trim().min(1).default('127.0.0.1'),
  BOUNCE_PORT: z.coerce.number().int().min(0).max(65535).optional(),
};

export interface MailConfig {
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mail: {
    /** Refuse a server that offers no encryption. */
    readonly starttlsRequired: boolean;
    /** Certificates (PEM) of the authority to trust beside those the machine knows. */
    readonly certificateAuthority: string | null;
    /** Connections to the mail server that one process keeps open at most. */
    readonly connections: number;
    /** Letters a second that one process hands over at most; 0: as fast as the server takes them. */
    readonly rate: number;
    readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
    /** Where delivery reports are to come; null: to the sender's own address. */
    readonly bounces: { readonly address: string; readonly secret: string } | null;
    /** Where our own server listens for them; null: nowhere. */
    readonly bounceDoor: { readonly host: string; readonly port: number } | null;
  };
}

type MailSettings = z.infer<z.ZodObject<typeof mailEnvironment>>;

/** Settings that are worth something only together: the first of a group that is missing, with the reason. */
export function incompleteMailSetting(value: MailSettings): { setting: string; message: string } | null {
  const groups = [
    ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'],
    ['MAIL_BOUNCE_ADDRESS', 'MAIL_BOUNCE_SECRET'],
  ] as const;
  for (const group of groups) {
    const missing = group.find((name) => value[name] === null);
    if (missing && group.some((name) => value[name] !== null)) {
      return { setting: missing, message: `phải đặt cùng ${group.filter((name) => name !== missing).join(', ')}` };
    }
  }
  if (value.BOUNCE_PORT === undefined || value.MAIL_BOUNCE_ADDRESS !== null) return null;
  return { setting: 'MAIL_BOUNCE_ADDRESS', message: 'phải đặt cùng BOUNCE_PORT' };
}

export function mailConfig(value: MailSettings): MailConfig {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: privateKey } = value;
  const { MAIL_BOUNCE_ADDRESS: address, MAIL_BOUNCE_SECRET: secret, BOUNCE_HOST: host, BOUNCE_PORT: port } = value;
  return {
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    mail: {
      starttlsRequired: value.SMTP_STARTTLS === 'required',
      certificateAuthority: value.SMTP_CA,
      connections: value.SMTP_CONNECTIONS,
      rate: value.SMTP_RATE,
      dkim: domain && selector && privateKey ? { domain, selector, privateKey } : null,
      bounces: address && secret ? { address, secret } : null,
      bounceDoor: port === undefined ? null : { host, port },
    },
  };
}
