import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { JobQueues } from './job-queues.js';
import { type QueueMachine, queueOptions } from './queue-connection.js';

@Module({})
export class QueueModule {
  static forRoot(machine: QueueMachine, names: readonly string[]): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRootAsync({ useFactory: () => queueOptions(machine) }),
        ...names.map((name) => BullModule.registerQueue({ name })),
      ],
      providers: [JobQueues],
      exports: [JobQueues, BullModule],
    };
  }
}
