import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Sink {
  readonly url: string;
  /** Messages taken so far. */
  taken(): Promise<number>;
  stop(): void;
}

/** A mail server in another process that takes everything. */
export async function aSink(): Promise<Sink> {
  const child = start('sink-program.js', []);
  const { port } = await answerOf<{ port: number }>(child);
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    async taken() {
      child.send('taken');
      return (await answerOf<{ taken: number }>(child)).taken;
    },
    stop: () => child.disconnect(),
  };
}

/** Milliseconds that plain nodemailer takes, in a process of its own, for the messages in the file. */
export async function nodemailerMs(smtpUrl: string, file: string, form: 'letters' | 'raw'): Promise<number> {
  return (await answerOf<{ ms: number }>(start('nodemailer-program.js', [smtpUrl, file, form]))).ms;
}

export interface ApiFloor {
  readonly url: string;
  stop(): void;
}

/** The statements of the API's answers behind a bare HTTP server, in another process. */
export async function anApiFloor(databaseUrl: string): Promise<ApiFloor> {
  const child = start('api-floor-program.js', [databaseUrl]);
  const { port } = await answerOf<{ port: number }>(child);
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => child.disconnect() };
}

export type Paper = 'word' | 'workbook';

export interface PaperFigures {
  readonly ms: number;
  readonly fileKb: number;
  readonly peakMb: number;
}

/** The workbook of a year, compiled from the database in a process of its own. */
export function compiledYear(databaseUrl: string, year: number, now: Date): Promise<PaperFigures> {
  return answerOf(start('compile-program.js', [databaseUrl, String(year), now.toISOString()]));
}

/** One paper rendered in a process of its own. */
export function paperOf(kind: Paper, rows: number): Promise<PaperFigures> {
  return answerOf(start('papers-program.js', [kind, String(rows)]));
}

function start(program: string, args: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL(program, import.meta.url)), [...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error('A program of the bench ended without an answer.')),
  );
  ended.catch(() => undefined);
  const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [T];
  // Whoever is asked often would be listened to ever more often.
  over.abort();
  return answer;
}
