import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from '#rooms';
import { runJob } from './run-job.js';

/** Reports are read whole, one after the other. */
@Processor('summary', { concurrency: 1 })
export class SummaryProcessor extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  process(job: Job): Promise<void> {
    return runJob(this.handlers, job);
  }
}
