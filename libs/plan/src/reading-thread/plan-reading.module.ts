import { type DynamicModule, Module } from '@nestjs/common';
import { ReadingThread, usualLimits } from './reading-thread.js';

/** The program of the thread, as built. */
export const readingThreadEntry = new URL('./reading-thread-entry.js', import.meta.url);

/** Where documents come from strangers, reading happens apart. A process without this module reads in its own thread. */
@Module({})
export class PlanReadingModule {
  static apart(entry: URL): DynamicModule {
    const thread = { provide: ReadingThread, useFactory: () => new ReadingThread(entry, usualLimits) };
    return { module: PlanReadingModule, global: true, providers: [thread], exports: [ReadingThread] };
  }
}
