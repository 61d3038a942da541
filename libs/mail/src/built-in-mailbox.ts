import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Clock, newId } from '#platform';
import type { LetterAttachment } from './letter-attachment.js';
import { MailboxStore } from './mailbox.store.js';

/** Written into each letter: whose mailbox it belongs to. */
export const TENANT_HEADER = 'X-Don-Doc-Tenant';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MESSAGE_LIMIT_BYTES = 20 * 1024 * 1024;

/** The mail server of an installation that has none: letters reach it over SMTP like any other and are read in the console. */
@Injectable()
export class BuiltInMailbox {
  private readonly logger = new Logger(BuiltInMailbox.name);
  private server: SMTPServer | null = null;
  private listening: Promise<string> | null = null;

  constructor(
    private readonly mailbox: MailboxStore,
    private readonly clock: Clock,
  ) {}

  /** Listens on a free port of this machine alone; asked again it is still there. Returns where. */
  listen(): Promise<string> {
    this.listening ??= this.start();
    return this.listening;
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    this.listening = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async start(): Promise<string> {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: MESSAGE_LIMIT_BYTES,
      closeTimeout: 1_000,
      logger: false,
      onData: this.onData,
    });
    this.server.on('error', (error) => this.logger.warn(error));
    const listener = this.server.listen(0, '127.0.0.1');
    if (!listener.listening) await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    return `smtp://127.0.0.1:${String(port)}`;
  }

  private readonly onData: NonNullable<SMTPServerOptions['onData']> = (stream, _session, callback) => {
    this.receive(stream).then(
      (refusal) => (refusal ? callback(smtpError(554, refusal)) : callback()),
      (error: unknown) => {
        this.logger.error(error);
        callback(smtpError(451, 'Cannot store the message now'));
      },
    );
  };

  /** Returns why the message is refused; null once it is stored. */
  private async receive(stream: NodeJS.ReadableStream): Promise<string | null> {
    const raw = await buffer(stream);
    const mail = await PostalMime.parse(raw);
    const tenantId = mail.headers.find((header) => header.key === TENANT_HEADER.toLowerCase())?.value;
    if (!tenantId || !UUID.test(tenantId)) return `No ${TENANT_HEADER}`;
    const message = {
      ...contentOf(mail),
      id: newId(),
      tenantId,
      messageId: mail.messageId ?? `<${newId()}@mailbox>`,
      receivedAt: this.clock.now(),
      size: raw.length,
    };
    await this.mailbox.receive(message, filesOf(mail));
    return null;
  }
}

function contentOf(mail: Email) {
  return {
    from: written(mail.from ? [mail.from] : []),
    to: written(mail.to ?? []),
    subject: mail.subject ?? '',
    html: mail.html ?? null,
    text: mail.text ?? null,
  };
}

function filesOf({ attachments }: Email): LetterAttachment[] {
  return attachments.map(({ filename, mimeType: mediaType, content }) => {
    const bytes = content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.from(content);
    return { name: filename ?? 'tep', mediaType, bytes: mediaType === 'text/calendar' ? withCrlf(bytes) : bytes };
  });
}

/** PostalMime ends the lines of calendars with LF; a calendar file has CRLF (RFC 5545 §3.1). */
function withCrlf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('utf8').replace(/\r?\n/g, '\r\n'));
}

function written(addresses: readonly Address[]): string {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? '')))
    .join(', ');
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
