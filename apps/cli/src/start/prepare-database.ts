import { NestFactory } from '@nestjs/core';
import type { Config } from '#config';
import { JsonLogger, SystemClock } from '#platform';
import { RoomsModule, SeedSample } from '#rooms';

/** Brings the schema up to date and, where asked for, puts the sample province into an empty database. */
export async function prepareDatabase(config: Config): Promise<void> {
  const module = RoomsModule.forRoot(config, new SystemClock(), { queues: false });
  const context = await NestFactory.createApplicationContext(module, { logger: new JsonLogger('warn', 'start') });
  try {
    if (config.sample) await context.get(SeedSample).run();
  } finally {
    await context.close();
  }
}
