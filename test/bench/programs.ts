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

export type Paper = 'word' | 'workbook';

/** One paper rendered in a process of its own. */
export function paperOf(kind: Paper, rows: number): Promise<{ ms: number; fileKb: number; peakMb: number }> {
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
