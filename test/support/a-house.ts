import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '#config';
import { JobQueues, platformDatabase, SetClock } from '#platform';
import { type JobName, jobs, roomDatabases, SeedSample } from '#rooms';
import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { aDatabase } from './a-database.js';
import { Visitor } from './visitor.js';

export interface House {
  readonly url: string;
  readonly clock: SetClock;
  readonly app: NestExpressApplication;
  visitor(): Visitor;
  /** Brings a tick forward that production would do within the minute. */
  tick(name: JobName): Promise<void>;
  close(): Promise<void>;
}

const silent: LoggerService = { log() {}, error() {}, warn() {} };

/** The whole service at a set time: the API on a free port and a worker, with real queues between them; with the sample province, if wanted. */
export async function aHouse(at: string, environment: Record<string, string> = {}, sample = false): Promise<House> {
  const database = await aDatabase(...roomDatabases.filter((room) => room !== platformDatabase));
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', SAMPLE: 'yes', ...environment });
  const clock = new SetClock(new Date(at));
  const app = await createApi(config, clock, silent);
  await app.listen(0, '127.0.0.1');
  if (sample) await app.get(SeedSample).run(clock, new Date(at));
  const worker: INestApplicationContext = await createWorker(config, clock, silent);
  const url = await app.getUrl();
  return {
    url,
    clock,
    app,
    visitor: () => new Visitor(url),
    tick: (name) => worker.get(JobQueues).add({ queue: jobs[name].queue, name, data: {} }),
    async close() {
      await worker.close();
      await app.close();
      await database.drop();
    },
  };
}
