import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { EmbeddedPostgres, JsonLogger, SystemClock } from '#platform';
import { RoomsModule } from '#rooms';
import { BadInput } from './bad-input.js';

/**
 * The rooms on the installation's own database: DATABASE_URL, or the embedded one, whether the service is running beside us or not. What
 * a command sets in motion is carried on by the worker.
 */
export async function withRooms<T>(use: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env);
  const known = config.databaseUrl ?? EmbeddedPostgres.urlOfRunning(config.dataDir);
  if (!known && !existsSync(join(config.dataDir, 'postgres')))
    throw new BadInput(`Chưa có dữ liệu trong ${config.dataDir}: hãy đặt DATABASE_URL hoặc DATA_DIR.`);
  const postgres = known ? null : await EmbeddedPostgres.start(config.dataDir);
  const databaseUrl = known ?? postgres?.url ?? '';
  try {
    const module = RoomsModule.forRoot({ ...config, databaseUrl }, new SystemClock(), { queues: false });
    const rooms = await NestFactory.createApplicationContext(module, { logger: new JsonLogger('error', 'cli') });
    try {
      return await use(rooms);
    } finally {
      await rooms.close();
    }
  } finally {
    await postgres?.stop();
  }
}
