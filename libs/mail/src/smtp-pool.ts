import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '#platform';

/** Milliseconds. A server that keeps us waiting longer is as good as absent; the letter goes back to the queue. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 } as const;

/** Whether the whole message, its end included, has been given to the connection. */
export interface HandOver {
  isDone(): boolean;
}

export type TrackedMail = SendMailOptions & { readonly handOver: { current: HandOver } };

export const nothingHandedOver: HandOver = { isDone: () => false };

export type SmtpPool = ReturnType<typeof openSmtpPool>;

/** One pool of connections, to the office's mail server or to the built-in mailbox. */
export function openSmtpPool(url: string, { mail: settings }: Config) {
  const { dkim, certificateAuthority: ca } = settings;
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: settings.connections,
    maxMessages: 500,
    // A letter of which not a byte has left may change to a fresh connection, once; other attempts are ours to count.
    maxRequeues: 1,
    requireTLS: settings.starttlsRequired,
    ...(ca !== null && { tls: { ca } }),
    ...(dkim && { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
    ...PATIENCE,
  });
  return pool.use('stream', (mail, done) => {
    const { message, data } = mail;
    const { handOver } = data as TrackedMail;
    const createReadStream = message.createReadStream.bind(message);
    // The connection begins to read this stream when the server has asked for the message, and ends with its end.
    message.createReadStream = (options) => {
      const stream = createReadStream(options);
      handOver.current = { isDone: () => stream.readableEnded };
      return stream;
    };
    done();
  });
}
