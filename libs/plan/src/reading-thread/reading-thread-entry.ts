import { parentPort, workerData } from 'node:worker_threads';
import { readPlanDocument } from '../read-plan-document.js';
import type { ReadingOrder } from './reading-thread.js';

const { bytes, fileName, options } = workerData as ReadingOrder;
parentPort?.postMessage(await readPlanDocument(bytes, fileName, options));
