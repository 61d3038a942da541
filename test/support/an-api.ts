import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '#config';
import { platformDatabase, SetClock } from '#platform';
import { roomDatabases } from '#rooms';
import { createApi } from '../../apps/api/src/create-api.js';
import { aDatabase } from './a-database.js';
import { Visitor } from './visitor.js';

export interface TestApi {
  readonly url: string;
  readonly clock: SetClock;
  readonly app: NestExpressApplication;
  /** Somebody with a browser of their own. */
  visitor(): Visitor;
  close(): Promise<void>;
}

const silent: LoggerService = { log() {}, error() {}, warn() {} };

/** The real API on a database of its own, on a free port, at a set time. */
export async function anApi(at: string, environment: Record<string, string> = {}): Promise<TestApi> {
  const database = await aDatabase(...roomDatabases.filter((room) => room !== platformDatabase));
  const settings = { SAMPLE: 'yes', LOG_LEVEL: 'silent', ...environment };
  const config = loadConfig({ DATABASE_URL: database.url, DATABASE_POOL: '4', ...settings });
  const clock = new SetClock(new Date(at));
  const app = await createApi(config, clock, silent);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    clock,
    app,
    visitor: () => new Visitor(url),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
