import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Clock, type Config, JobQueues } from '#platform';
import { queueNames } from '#rooms';
import { processors, WorkerModule } from './worker.module.js';

/**
 * A worker in this process: takes jobs and ticks until closed.
 * Throws where the queues do not answer. BullMQ remembers a first contact that failed and never tries another (6.7): a worker that began
 * while its database went away would be deaf, and loop over the error until its memory ends. It ends now, to be started again.
 */
export async function createWorker(
  config: Config,
  clock: Clock,
  logger: LoggerService,
): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, clock), { logger });
  worker.enableShutdownHooks();
  await Promise.all(processors.map((processor) => worker.get(processor).worker.waitUntilReady()));
  await Promise.all(queueNames.map((name) => worker.get(JobQueues).ping(name)));
  return worker;
}
