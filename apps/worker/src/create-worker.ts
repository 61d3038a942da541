import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock, Config } from '#platform';
import { WorkerModule } from './worker.module.js';

/** A worker in this process: takes jobs and ticks until closed. */
export async function createWorker(
  config: Config,
  clock: Clock,
  logger: LoggerService,
): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, clock), { logger });
  worker.enableShutdownHooks();
  return worker;
}
