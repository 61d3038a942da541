import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#platform';
import { Compile } from './compile.js';
import { CompilingStore } from './compiling.store.js';

/** Time that an order has to reach a worker through the queue. */
const ON_ITS_WAY_MS = 30_000;
const PAPERS_A_RUN = 20;

/** Takes up what nobody is at: papers whose worker died, and those whose order the queue lost. To be run every minute. */
@Injectable()
export class CompileWaiting {
  private readonly logger = new Logger(CompileWaiting.name);

  constructor(
    private readonly compiling: CompilingStore,
    private readonly compile: Compile,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were finished. One that fails does not stop the others; it comes back at the next run. */
  async run(): Promise<number> {
    const now = this.clock.now();
    let finished = 0;
    let failure: unknown = null;
    for (const ref of await this.compiling.waiting(new Date(now.getTime() - ON_ITS_WAY_MS), now, PAPERS_A_RUN)) {
      try {
        if (await this.compile.run(ref)) finished += 1;
      } catch (error) {
        failure ??= error;
        this.logger.error(`not compiled: ${ref.compilationId}`, String(error));
      }
    }
    if (failure !== null) throw failure;
    return finished;
  }
}
