import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from '#rooms';
import { runJob } from './run-job.js';

@Processor('reminder', { concurrency: 2 })
export class ReminderProcessor extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  process(job: Job): Promise<void> {
    return runJob(this.handlers, job);
  }
}
