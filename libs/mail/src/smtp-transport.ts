import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { BounceSeal } from './bounce-seal.js';
import { BuiltInMailbox, TENANT_HEADER } from './built-in-mailbox.js';
import { oneLine } from './domain/escape-text.js';
import type { LetterAttachment } from './letter-attachment.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';
import { nothingHandedOver, openSmtpPool, type SmtpPool, type TrackedMail } from './smtp-pool.js';

/** Milliseconds. Longer than any honest conversation; well before a claim counts as one of a worker that died. */
const SENDING_LIMIT_MS = 5 * 60_000;

/** Reports of failure are wanted: `All` would silence them too. */
const NO_AUTOMATIC_ANSWERS = 'DR, RN, NRN, OOF, AutoReply';

/** One pool of connections per process. */
@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  private pool: Promise<SmtpPool> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly builtInMailbox: BuiltInMailbox,
    private readonly seal: BounceSeal,
  ) {
    super();
  }

  async send(letter: OutgoingMail): Promise<string> {
    const pool = await this.opened();
    // A timer of its own, that can be stopped: the clock of `AbortSignal.timeout` would hold every letter for as long as it runs.
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new Error('The conversation took too long.')), SENDING_LIMIT_MS);
    const mail: TrackedMail = {
      ...this.messageOf(letter),
      signal: limit.signal,
      handOver: { current: nothingHandedOver },
    };
    try {
      return (await pool.sendMail(mail)).response ?? '';
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw Object.assign(error, { handedOver: mail.handOver.current.isDone() });
    } finally {
      clearTimeout(timer);
    }
  }

  async verify(): Promise<void> {
    const pool = await this.opened();
    await pool.verify();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.pool) (await this.pool).close();
    this.pool = null;
    await this.builtInMailbox.close();
  }

  private messageOf({ id, tenantId, messageId, to, subject, html, text, attachments }: OutgoingMail) {
    const { mailFrom, publicUrl } = this.config;
    const bounceTo = this.seal.addressFor(id);
    return {
      from: mailFrom,
      to: { name: oneLine(to.name), address: to.address },
      ...(bounceTo !== null && { envelope: { from: bounceTo, to: [to.address] } }),
      subject: oneLine(subject),
      messageId,
      alternatives: [alternative('text/plain', text), alternative('text/html', html)],
      attachments: (attachments ?? []).map(partOf),
      headers: {
        [TENANT_HEADER]: tenantId,
        'Auto-Submitted': 'auto-generated',
        'List-Id': `<${tenantId}.${new URL(publicUrl).hostname}>`,
        'X-Auto-Response-Suppress': NO_AUTOMATIC_ANSWERS,
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  private opened(): Promise<SmtpPool> {
    this.pool ??= this.config.smtpUrl
      ? Promise.resolve(openSmtpPool(this.config.smtpUrl, this.config))
      : this.builtInMailbox.listen().then((url) => openSmtpPool(url, withoutTls(this.config)));
    return this.pool;
  }
}

/** Written out here: nodemailer would go through the text character by character (RFC 2045 §6.8, lines of 76). */
function alternative(type: string, text: string) {
  const lines = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
  return { raw: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}` };
}

function partOf({ name, mediaType, bytes }: LetterAttachment) {
  return { filename: oneLine(name), contentType: oneLine(mediaType), content: bytes };
}

/** The built-in mailbox listens on this machine alone and speaks no TLS. */
function withoutTls(config: Config): Config {
  return { ...config, mail: { ...config.mail, starttlsRequired: false } };
}
