import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EmbeddedPostgres } from '#platform';
import { aRedis } from '../morning/a-redis.js';

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
  const redis = await aRedis();
  if (!redis) {
    if (process.env['CI'] === 'true') throw new Error('redis-server is missing: CI installs it.');
    process.stderr.write('redis-server is not installed: the tests on the Redis queue are skipped.\n');
  }
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    redis?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
