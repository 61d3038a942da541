import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { inWorkContext } from '#platform';
import { isJobName, type JobHandlers } from '#rooms';

const logger = new Logger('Job');

/** Does what a job orders; a failure goes back to the queue, which tries again with back-off. */
export function runJob(handlers: JobHandlers, job: Job): Promise<void> {
  return inWorkContext({ job: job.name, jobId: job.id ?? job.name }, async () => {
    if (!isJobName(job.name)) throw new Error(`No step is known for the job "${job.name}".`);
    try {
      await handlers.run(job.name, job.data);
      logger.debug('done');
    } catch (error) {
      logger.error(`failed, attempt ${job.attemptsMade + 1}`, error instanceof Error ? error.stack : String(error));
      throw error;
    }
  });
}
