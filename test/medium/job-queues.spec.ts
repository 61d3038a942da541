import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Job } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobQueues, QueueModule } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { queueMachines } from '../support/queue-machines.js';
import { until } from '../support/until.js';

@Injectable()
class Seen {
  readonly jobs: { name: string; data: unknown }[] = [];
}

@Processor('errands')
class ErrandsProcessor extends WorkerHost {
  constructor(private readonly seen: Seen) {
    super();
  }

  async process(job: Job): Promise<void> {
    this.seen.jobs.push({ name: job.name, data: job.data as unknown });
  }
}

describe.each(queueMachines())('JobQueues on $machine', ({ redisUrl }) => {
  let database: TestDatabase;
  let module: TestingModule;
  let queues: JobQueues;
  let seen: Seen;

  beforeAll(async () => {
    database = await aDatabase();
    module = await Test.createTestingModule({
      imports: [QueueModule.forRoot({ databaseUrl: database.url, redisUrl }, ['errands'])],
      providers: [Seen, ErrandsProcessor],
    }).compile();
    await module.init();
    queues = module.get(JobQueues);
    seen = module.get(Seen);
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  it('carries an order to the worker', async () => {
    await queues.add({ queue: 'errands', name: 'carry', data: { id: 'một' } });
    expect(await until('the job', () => seen.jobs.find((job) => job.name === 'carry'))).toEqual({
      name: 'carry',
      data: { id: 'một' },
    });
  });

  it('keeps one of two orders with the same key', async () => {
    const order = { queue: 'errands', name: 'once', data: {}, key: 'once:2026-03-31' };
    await queues.add(order);
    await queues.add(order);
    await queues.add({ queue: 'errands', name: 'after', data: {} });
    await until('the later job', () => seen.jobs.find((job) => job.name === 'after'));
    expect(seen.jobs.filter((job) => job.name === 'once')).toHaveLength(1);
  });

  it('ticks at once, and once for all who ask for the same tick', async () => {
    const tick = { queue: 'errands', name: 'tick', data: {} };
    await queues.keepTicking(tick, { every: 3_600_000 });
    await queues.keepTicking(tick, { every: 3_600_000 });
    await until('the first tick', () => seen.jobs.find((job) => job.name === 'tick'));
    expect(seen.jobs.filter((job) => job.name === 'tick')).toHaveLength(1);
  });

  it('answers a ping', async () => {
    await expect(queues.ping('errands')).resolves.toBeUndefined();
  });
});
