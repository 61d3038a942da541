import { Injectable, Logger } from '@nestjs/common';
import { HeartbeatPing, Heartbeats } from '#platform';
import { SweepDueReminders } from '#reminder';

/** The sweep, and the signs that it ran: a line in the log, the heartbeat that readiness and the watch ask for, a call to a watcher outside. */
@Injectable()
export class SweepWithHeartbeat {
  private readonly logger = new Logger('Sweep');

  constructor(
    private readonly sweep: SweepDueReminders,
    private readonly heartbeats: Heartbeats,
    private readonly ping: HeartbeatPing,
  ) {}

  async run(): Promise<void> {
    const started = performance.now();
    try {
      const result = await this.sweep.run();
      const ms = Math.round(performance.now() - started);
      await this.heartbeats.beat('sweep', ms);
      this.logger.log('swept', { ...result, ms });
      this.ping.succeeded();
    } catch (error) {
      this.ping.failed();
      // Where the database is what failed, this fails too; the first error is the one to tell.
      await Promise.allSettled([this.heartbeats.miss('sweep')]);
      throw error;
    }
  }
}
