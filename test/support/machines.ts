import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EmbeddedPostgres, freePort } from '#platform';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server of the test run's own; `aDatabase` makes databases in it. */
    postgresUrl: string;
    /** A Redis server of the test run's own; null where none is installed. */
    redisUrl: string | null;
  }
}

/** Starts the real machines the medium and e2e tests work on, once for the whole run. */
export default async function startMachines(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  // Test data is thrown away: the server need not wait for the disk.
  const postgres = await EmbeddedPostgres.start(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
  ]);
  const redis = await startRedis();
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    redis?.server.kill('SIGTERM');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startRedis(): Promise<{ url: string; server: ChildProcess } | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    if (process.env['CI'] === 'true') throw new Error('redis-server is missing: CI installs it.');
    process.stderr.write('redis-server is not installed: the tests on the Redis queue are skipped.\n');
    return null;
  }
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('redis-server did not start')));
    server.stdout.on('data', (chunk: Buffer) => chunk.includes('Ready to accept connections') && resolve());
  });
  return { url: `redis://127.0.0.1:${port}`, server };
}
