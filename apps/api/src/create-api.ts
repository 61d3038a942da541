import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { type Clock, type Config, JsonLogger } from '#platform';
import { publishDescription } from './api-description.js';
import { ApiModule, type ApiOptions } from './api.module.js';
import { consoleFiles } from './console/console-files.js';
import { requestLog } from './doors/request-log.js';
import { securityHeaders } from './doors/security-headers.js';

/** The API, ready to listen. Closing it closes everything it opened. */
export async function createApi(
  config: Config,
  clock: Clock,
  logger: LoggerService = new JsonLogger(config.logLevel, 'api'),
  options: ApiOptions = {},
): Promise<NestExpressApplication> {
  // What a schema refuses without words of its own is said in Vietnamese.
  z.config(z.locales.vi());
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, clock, options), {
    logger,
    bodyParser: false,
  });
  api.set('trust proxy', 'loopback');
  api.disable('x-powered-by');
  api.use(requestLog);
  api.use(securityHeaders(config));
  api.use(consoleFiles());
  api.useBodyParser('json', { limit: '1mb' });
  api.enableShutdownHooks();
  publishDescription(api);
  await api.init();
  return api;
}
