import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { readDirectoryFile } from '#directory';
import { platformDatabase, SetClock } from '#platform';
import { DrainOutbox, type JobName, JobHandlers, roomDatabases, RoomsModule } from '#rooms';
import { type PreparedPlan, preparePlan } from '../../apps/cli/src/rehearse/prepare-plan.js';
import { aDatabase, type TestDatabase } from './a-database.js';

export interface PublishedYear extends PreparedPlan {
  readonly clock: SetClock;
  readonly database: TestDatabase;
  readonly rooms: INestApplicationContext;
  /** A second process on the same database. */
  another(): Promise<INestApplicationContext>;
  /** One order and all that follows from it. */
  order(name: JobName): Promise<void>;
  drain(): Promise<void>;
  close(): Promise<void>;
}

const silent: LoggerService = { log() {}, error() {}, warn() {} };

/** A plan in force on real rooms without queues, at the set time; what follows from publication waits for `drain`. */
export async function aPublishedYear(
  at: string,
  smtpUrl: string,
  plan: string,
  directory: string,
): Promise<PublishedYear> {
  const database = await aDatabase(...roomDatabases.filter((room) => room !== platformDatabase));
  const clock = new SetClock(new Date(at));
  const config = loadConfig({ DATABASE_URL: database.url, SMTP_URL: smtpUrl, DATABASE_POOL: '6' });
  const open = () =>
    NestFactory.createApplicationContext(RoomsModule.forRoot(config, clock, { queues: false }), { logger: silent });
  const rooms = await open();
  const others: INestApplicationContext[] = [];
  const read = await readDirectoryFile(Buffer.from(directory), 'directory.csv');
  if (!read.ok) throw new Error(read.message);
  const file = { path: 'plan.txt', name: 'plan.txt', bytes: Buffer.from(plan), planYear: undefined, issuer: null };
  const prepared = await preparePlan(rooms, file, read.rows);
  const drain = () => rooms.get(DrainOutbox).run();
  return {
    ...{ ...prepared, clock, database, rooms, drain },
    async another() {
      const other = await open();
      others.push(other);
      return other;
    },
    async order(name) {
      await rooms.get(JobHandlers).run(name, {});
      await drain();
    },
    async close() {
      for (const each of [...others, rooms]) await each.close();
      await database.drop();
    },
  };
}
