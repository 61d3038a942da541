import { NestFactory } from '@nestjs/core';
import type { Config } from '#config';
import { JsonLogger, SetClock } from '#platform';
import { RoomsModule, SampleTenant, SeedSample } from '#rooms';

/** Brings the schema up to date and, where asked for, puts the sample province into an empty database. */
export async function prepareDatabase(config: Config): Promise<void> {
  const now = new Date();
  const clock = new SetClock(now);
  const module = RoomsModule.forRoot(config, clock, { queues: false });
  const context = await NestFactory.createApplicationContext(module, { logger: new JsonLogger('warn', 'start') });
  try {
    if (config.sample && (await context.get(SampleTenant).isWanted())) await context.get(SeedSample).run(clock, now);
  } finally {
    await context.close();
  }
}
