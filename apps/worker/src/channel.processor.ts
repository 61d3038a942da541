import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from '#rooms';
import { runJob } from './run-job.js';

/** A place of its own: a gateway that answers slowly must not keep reminders waiting. */
@Processor('channel', { concurrency: 1 })
export class ChannelProcessor extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  process(job: Job): Promise<void> {
    return runJob(this.handlers, job);
  }
}
