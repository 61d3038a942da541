import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerAddress, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { headerOf } from '../support/a-mail-server.js';

/** `hangs-up`: takes the whole message, then the connection dies before it could say so · `falls-silent`: … then never says so. */
export type Mood = 'takes' | 'greylists' | 'refuses' | 'hangs-up' | 'falls-silent';

/** Milliseconds. It is for the sender to lose patience first. */
const SILENCE = 600_000;

export interface Taken {
  readonly messageId: string;
  readonly address: string;
  /** When it had the message, by the machine's clock, milliseconds. */
  readonly at: number;
  /** When it was asked whether it would take a message to that recipient. */
  readonly begunAt: number;
  /** False: it had the message, but its answer never came through. */
  readonly answered: boolean;
}

/** A mail server whose mood may be another one for each recipient and each attempt (counted from 1). */
export class MoodyServer {
  readonly taken: Taken[] = [];
  mood: (address: string, attempt: number) => Mood = () => 'takes';
  /** Milliseconds it thinks about each message. */
  slowness = 0;
  private readonly attempts = new Map<string, number>();
  /** By session: a session carries one message after another. */
  private readonly begun = new Map<string, number>();
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  /** On the port it had before, if any. */
  async start(): Promise<void> {
    const sockets = new Set<Socket>();
    const quiet = { logger: false, disableReverseLookup: true, closeTimeout: 200, socketTimeout: SILENCE } as const;
    const onData: SMTPServerOptions['onData'] = (stream, session, callback) => {
      const address = session.envelope.rcptTo[0]?.address ?? '';
      text(stream).then(
        (raw) => this.think(() => this.answer(address, raw, session, sockets, callback)),
        // The sender died in the middle of the message: nothing was taken.
        () => undefined,
      );
    };
    const server = new SMTPServer({
      ...quiet,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: this.onRcptTo,
      onData,
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    const listener = server.listen(this.port, '127.0.0.1');
    if (!listener.listening) await once(listener, 'listening');
    this.port = (listener.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** How often it had a letter before now. */
  had(messageId: string): number {
    return this.taken.filter((each) => each.messageId === messageId).length;
  }

  private readonly onRcptTo = (
    { address }: SMTPServerAddress,
    { id }: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): void => {
    this.begun.set(id, Date.now());
    const attempt = (this.attempts.get(address) ?? 0) + 1;
    this.attempts.set(address, attempt);
    const mood = this.mood(address, attempt);
    if (mood === 'greylists') callback(answer(451, 'Greylisted, try again later'));
    else if (mood === 'refuses') callback(answer(550, 'No such user here'));
    else callback();
  };

  private think(then: () => void): void {
    if (this.slowness === 0) then();
    else setTimeout(then, this.slowness);
  }

  private answer(
    address: string,
    raw: string,
    { id, remotePort }: SMTPServerSession,
    sockets: ReadonlySet<Socket>,
    callback: (error?: Error | null) => void,
  ): void {
    const mood = this.mood(address, this.attempts.get(address) ?? 1);
    const answered = mood === 'takes';
    const at = Date.now();
    const begunAt = this.begun.get(id) ?? at;
    this.taken.push({ messageId: headerOf(raw, 'Message-ID') ?? '', address, at, begunAt, answered });
    if (answered) callback();
    else if (mood === 'hangs-up') for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
