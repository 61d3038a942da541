import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Clock, Config } from '#platform';
import { RoomsModule } from '#rooms';
import { AssignmentProcessor } from './assignment.processor.js';
import { ChannelProcessor } from './channel.processor.js';
import { CompilationProcessor } from './compilation.processor.js';
import { MailProcessor } from './mail.processor.js';
import { ReminderProcessor } from './reminder.processor.js';
import { SummaryProcessor } from './summary.processor.js';
import { Ticks } from './ticks.js';

/** One for each queue. */
export const processors = [
  AssignmentProcessor,
  ReminderProcessor,
  MailProcessor,
  ChannelProcessor,
  SummaryProcessor,
  CompilationProcessor,
] as const;

@Module({})
export class WorkerModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [RoomsModule.forRoot(config, clock, { queues: true }), ScheduleModule.forRoot()],
      providers: [...processors, Ticks],
    };
  }
}
