import 'reflect-metadata';
import { loadConfig } from '#config';
import { readingThreadEntry } from '#plan';
import { JsonLogger, SystemClock } from '#platform';
import { createApi } from './create-api.js';

const config = loadConfig(process.env);
const logger = new JsonLogger(config.logLevel, 'api');
const api = await createApi(config, new SystemClock(), logger, { readApart: readingThreadEntry });
await api.listen(config.port, config.host);

// Started by `dondoc start`, this process must not outlive it.
process.on('disconnect', () => void api.close().finally(() => process.exit(0)));
process.send?.('ready');
logger.log(`API listens on ${config.host}:${config.port}`, 'Api');
