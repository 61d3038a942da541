import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** `hang-up`: takes the whole message, then the connection dies before it could say so. */
export type Mood = 'takes' | 'greylists' | 'refuses' | 'hang-up';

export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** Raw messages that it took, or had in full when it hung up. */
  readonly received: string[];
  mood: Mood;
  stop(): Promise<void>;
}

/** A real SMTP server with moods. */
export async function aMailServer(port = 0): Promise<MailServer> {
  const received: string[] = [];
  const state = { mood: 'takes' as Mood };
  const sockets = new Set<Socket>();
  const onRcptTo: SMTPServerOptions['onRcptTo'] = (_address, _session, callback) => {
    if (state.mood === 'greylists') callback(answer(451, 'Greylisted, try again later'));
    else if (state.mood === 'refuses') callback(answer(550, 'No such user here'));
    else callback();
  };
  const onData: SMTPServerOptions['onData'] = (stream, _session, callback) => {
    void text(stream).then((raw) => {
      received.push(raw);
      if (state.mood !== 'hang-up') callback();
      else for (const socket of sockets) socket.destroy();
    });
  };
  const quiet = { logger: false, disableReverseLookup: true, closeTimeout: 200 } as const;
  const server = new SMTPServer({ ...quiet, disabledCommands: ['AUTH', 'STARTTLS'], onRcptTo, onData });
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
    get mood() {
      return state.mood;
    },
    set mood(mood: Mood) {
      state.mood = mood;
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
