import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from '#rooms';
import { runJob } from './run-job.js';

@Processor('mail', { concurrency: 5 })
export class MailProcessor extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  process(job: Job): Promise<void> {
    return runJob(this.handlers, job);
  }
}
