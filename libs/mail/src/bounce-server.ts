import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { CONFIG, type Config } from '#platform';
import { BounceSeal } from './bounce-seal.js';
import { NoteBounce } from './note-bounce.js';
import { readReport } from './read-report.js';

/** The machine's part of a report stands before the letter it returns: so much is read, the rest is let go by. */
const READ_BYTES = 256 * 1024;
const MESSAGE_LIMIT_BYTES = 25 * 1024 * 1024;
const GUESTS_AT_MOST = 20;
const RECIPIENTS_AT_MOST = 10;
/** Milliseconds. */
const PATIENCE = { socketTimeout: 30_000, closeTimeout: 1_000 } as const;
const MESSAGE_TIME_LIMIT_MS = 2 * 60_000;

/** The door for delivery reports, shut unless configured. It takes nothing but mail to the sealed sender of one of our letters. */
@Injectable()
export class BounceServer implements OnApplicationShutdown {
  private readonly logger = new Logger(BounceServer.name);
  private server: SMTPServer | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly seal: BounceSeal,
    private readonly noteBounce: NoteBounce,
  ) {}

  /** Returns the port; null where no door is configured. */
  async listen(): Promise<number | null> {
    const { bounceDoor } = this.config.mail;
    if (bounceDoor === null) return null;
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: MESSAGE_LIMIT_BYTES,
      maxClients: GUESTS_AT_MOST,
      logger: false,
      ...PATIENCE,
      onRcptTo: this.onRcptTo,
      onData: this.onData,
    });
    this.server.on('error', (error) => this.logger.warn(error.message));
    const listener = this.server.listen(bounceDoor.port, bounceDoor.host);
    if (!listener.listening) await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    this.logger.log(`Delivery reports are taken on port ${String(port)}`);
    return port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private readonly onRcptTo: NonNullable<SMTPServerOptions['onRcptTo']> = ({ address }, session, callback) => {
    if (this.seal.letterOf(address) === null) callback(smtpError(550, '5.1.1 Only reports on letters of ours'));
    else if (session.envelope.rcptTo.length >= RECIPIENTS_AT_MOST)
      callback(smtpError(452, '4.5.3 Too many recipients'));
    else callback();
  };

  private readonly onData: NonNullable<SMTPServerOptions['onData']> = (stream, session, callback) => {
    const tooLong = setTimeout(() => stream.destroy(new Error('The message took too long')), MESSAGE_TIME_LIMIT_MS);
    this.receive(stream, session)
      .then(
        () => callback(),
        (error: unknown) => {
          this.logger.error(error);
          callback(smtpError(451, '4.3.0 Try again later'));
        },
      )
      .finally(() => clearTimeout(tooLong));
  };

  private async receive(stream: AsyncIterable<Buffer>, { envelope }: SMTPServerSession): Promise<void> {
    const report = await readReport(await beginningOf(stream));
    for (const { address } of envelope.rcptTo) {
      const letterId = this.seal.letterOf(address);
      if (letterId === null) continue;
      if (report) await this.noteBounce.run(letterId, report);
      else this.logger.log(`No delivery report in a message about letter ${letterId}`);
    }
  }
}

/** Reads to the end and keeps the beginning. */
async function beginningOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const kept: Buffer[] = [];
  let room = READ_BYTES;
  for await (const chunk of stream) {
    if (room <= 0) continue;
    kept.push(chunk.subarray(0, room));
    room -= chunk.length;
  }
  return Buffer.concat(kept);
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
