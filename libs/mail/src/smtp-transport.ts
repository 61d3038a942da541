import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '#platform';
import { BuiltInMailbox, TENANT_HEADER } from './built-in-mailbox.js';
import { oneLine } from './domain/escape-text.js';
import type { LetterAttachment } from './letter-attachment.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';

/** Milliseconds. A server that keeps us waiting longer is as good as absent; the letter goes back to the queue. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 } as const;

/** One pool of connections per process, to the office's mail server or to the built-in mailbox. */
@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  private pool: Promise<ReturnType<typeof open>> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly builtInMailbox: BuiltInMailbox,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    const pool = await this.opened();
    await pool.sendMail({
      from: this.config.mailFrom,
      to: { name: oneLine(mail.to.name), address: mail.to.address },
      subject: oneLine(mail.subject),
      html: mail.html,
      text: mail.text,
      attachments: (mail.attachments ?? []).map(partOf),
      messageId: mail.messageId,
      headers: { [TENANT_HEADER]: mail.tenantId, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
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

  private opened(): Promise<ReturnType<typeof open>> {
    this.pool ??= this.config.smtpUrl
      ? Promise.resolve(open(this.config.smtpUrl))
      : this.builtInMailbox.listen().then((url) => open(url));
    return this.pool;
  }
}

function partOf({ name, mediaType, bytes }: LetterAttachment) {
  return { filename: oneLine(name), contentType: oneLine(mediaType), content: bytes };
}

function open(url: string) {
  // maxRequeues: nodemailer would send again by itself when a connection dies after DATA; attempts are ours to count.
  return createTransport({ url, pool: true, maxConnections: 5, maxMessages: 500, maxRequeues: 0, ...PATIENCE });
}
