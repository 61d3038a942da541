import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from '#rooms';
import { runJob } from './run-job.js';

/** A place of its own: a long paper must not keep reports from being frozen, nor a short one waiting behind it. */
@Processor('compilation', { concurrency: 2 })
export class CompilationProcessor extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  process(job: Job): Promise<void> {
    return runJob(this.handlers, job);
  }
}
