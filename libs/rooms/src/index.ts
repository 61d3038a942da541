export { JobHandlers } from './job-handlers.js';
export { isJobName, jobNames, jobs, queueNames } from './jobs.js';
export type { JobData, JobName, QueueName } from './jobs.js';
export { ordersFor } from './reactions.js';
export { roomDatabases } from './room-databases.js';
export { RoomsModule } from './rooms.module.js';
export type { RoomsOptions } from './rooms.module.js';
export { SampleTenant, SeedSample } from './sample/seed-sample.js';
export { DrainOutbox } from './drain-outbox.js';
