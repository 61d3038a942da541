import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { freePort } from '#platform';

export interface TestRedis {
  readonly url: string;
  stop(): void;
}

/** A Redis server that keeps nothing on disk; null where none is installed. */
export async function aRedis(): Promise<TestRedis | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server: ChildProcess = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('redis-server did not start')));
    server.stdout?.on('data', (chunk: Buffer) => chunk.includes('Ready to accept connections') && resolve());
  });
  return { url: `redis://127.0.0.1:${String(port)}`, stop: () => void server.kill('SIGTERM') };
}
