import 'reflect-metadata';
import { loadConfig } from '#config';
import { JsonLogger, SystemClock } from '#platform';
import { createWorker } from './create-worker.js';

const config = loadConfig(process.env);
const logger = new JsonLogger(config.logLevel, 'worker');
const worker = await createWorker(config, new SystemClock(), logger);

// Started by `dondoc start`, this process must not outlive it.
process.on('disconnect', () => void worker.close().finally(() => process.exit(0)));
process.send?.('ready');
logger.log('Worker is ready', 'Worker');
