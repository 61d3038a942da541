import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue, RepeatOptions } from 'bullmq';

/** An order: what to do, with ids only. */
export interface JobOrder {
  readonly queue: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** Given the same key twice while the first still stands, the queue keeps one. Never the only guard. */
  readonly key?: string;
}

/** Failed jobs come back after 5 s, 10 s, 20 s … and stay listed when they give up. */
const attempts = { attempts: 8, backoff: { type: 'exponential', delay: 5_000 } } as const;
const retention = { removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 30 * 86_400 } } as const;

/** Where orders are left for the workers. The queue only carries: the truth is in the database. */
@Injectable()
export class JobQueues {
  constructor(private readonly moduleRef: ModuleRef) {}

  async add(order: JobOrder): Promise<void> {
    // BullMQ refuses ':' in a custom id.
    const jobId = order.key?.replaceAll(':', '-');
    await this.queue(order.queue).add(order.name, order.data, { ...attempts, ...retention, ...(jobId && { jobId }) });
  }

  /** Keeps one regular job in the queue, however many workers ask for it, and puts it back where the queue has lost it. */
  async keepTicking(order: JobOrder, every: Omit<RepeatOptions, 'key'>): Promise<void> {
    const standing = await this.queue(order.queue).getJobScheduler(order.name);
    // One that stands is left alone: asked for anew, it would begin its interval again.
    if (standing?.every === every.every && standing?.next !== undefined) return;
    const template = { name: order.name, data: order.data, opts: { ...retention, attempts: 1 } };
    await this.queue(order.queue).upsertJobScheduler(order.name, every, template);
  }

  /** Answers when the queue machine does. */
  async ping(queue: string): Promise<void> {
    await this.queue(queue).getJobCounts('waiting');
  }

  /** How many jobs stand where: waiting, active, delayed, failed. */
  async counts(queue: string): Promise<Readonly<Record<string, number>>> {
    return this.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  private queue(name: string): Queue {
    return this.moduleRef.get<Queue>(getQueueToken(name), { strict: false });
  }
}
