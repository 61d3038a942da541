import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/**
 * `hang-up`: takes the whole message, then the connection dies before it could say so · `hang-up-early`: dies in the midst of the message ·
 * `no-such-address`: with an enhanced status code · `defers`, `rejects`: answers so when it has the whole message · `stalls`: waits with its
 * answer until the mood is another.
 */
export type Mood =
  'takes' | 'greylists' | 'refuses' | 'no-such-address' | 'defers' | 'rejects' | 'stalls' | 'hang-up' | 'hang-up-early';

export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** Raw messages that it took, or had in full when it hung up. */
  readonly received: string[];
  /** Envelope senders, in the order of `received`. */
  readonly senders: string[];
  /** Conversations that came as far as a recipient. */
  readonly asked: number;
  mood: Mood;
  stop(): Promise<void>;
}

const atRecipient: Partial<Record<Mood, Error>> = {
  greylists: answer(451, 'Greylisted, try again later'),
  refuses: answer(550, 'No such user here'),
  'no-such-address': answer(550, '5.1.1 No such user here'),
};
const atEnd: Partial<Record<Mood, Error>> = {
  defers: answer(451, '4.3.0 Busy, try again later'),
  rejects: answer(554, '5.7.1 Not this message'),
};

/** A real SMTP server with moods. */
export async function aMailServer(
  port = 0,
  options: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] },
): Promise<MailServer> {
  const [received, senders]: [string[], string[]] = [[], []];
  const state = { mood: 'takes' as Mood, asked: 0, moved: new EventTarget() };
  const sockets = new Set<Socket>();
  const hangUp = ({ remotePort }: { remotePort: number }) =>
    [...sockets].find((socket) => socket.remotePort === remotePort)?.destroy();
  const onRcptTo: SMTPServerOptions['onRcptTo'] = (_address, _session, callback) => {
    state.asked += 1;
    callback(atRecipient[state.mood]);
  };
  const take = async (raw: string, session: SMTPServerSession, callback: (error?: Error | null) => void) => {
    if (state.mood === 'stalls') await once(state.moved, 'mood');
    if (atEnd[state.mood]) return callback(atEnd[state.mood]);
    received.push(raw);
    senders.push(session.envelope.mailFrom ? session.envelope.mailFrom.address : '');
    if (state.mood === 'hang-up') hangUp(session);
    else callback();
  };
  const onData: SMTPServerOptions['onData'] = (stream, session, callback) => {
    if (state.mood === 'hang-up-early') stream.once('data', () => hangUp(session));
    // A client that goes away in the midst of its message leaves nothing to take.
    text(stream).then((raw) => take(raw, session, callback), callback);
  };
  const quiet = { logger: false, disableReverseLookup: true, closeTimeout: 200 } as const;
  const server = new SMTPServer({ ...quiet, authOptional: true, ...options, onRcptTo, onData });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listener = server.listen(port, '127.0.0.1');
  if (!listener.listening) await once(listener, 'listening');
  const { port: taken } = listener.address() as AddressInfo;
  return {
    port: taken,
    url: `smtp://127.0.0.1:${String(taken)}`,
    received,
    senders,
    get asked() {
      return state.asked;
    },
    get mood() {
      return state.mood;
    },
    set mood(mood: Mood) {
      state.mood = mood;
      state.moved.dispatchEvent(new Event('mood'));
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function headerOf(raw: string, name: string): string | undefined {
  const head = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  return head
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
