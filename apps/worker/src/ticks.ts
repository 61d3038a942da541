import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RequeueLetters } from '#mail';
import { Heartbeats, JobQueues, RelayOutbox } from '#platform';
import { ordersFor } from '#rooms';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * Every timer of the system.
 * In the queue, once for all workers: the sweep of due reminders, the marking of overdue work, the recovery of reminders, the
 * morning's comparison with its forecast, the word that a morning is quiet,
 * the notices of other channels.
 * In each process: the outbox relay, the recovery of letters that the queue lost, the heartbeat.
 * In the API: the watch over all this (`watch-tick.ts`).
 */
@Injectable()
export class Ticks implements OnApplicationBootstrap {
  private readonly logger = new Logger(Ticks.name);
  private relaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly queues: JobQueues,
    private readonly relay: RelayOutbox,
    private readonly requeueLetters: RequeueLetters,
    private readonly heartbeats: Heartbeats,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.keepTicking({ queue: 'reminder', name: 'sweep-due-reminders', data: {} }, { every: MINUTE });
    await this.queues.keepTicking({ queue: 'assignment', name: 'mark-overdue', data: {} }, { every: MINUTE });
    await this.queues.keepTicking({ queue: 'reminder', name: 'recover-reminders', data: {} }, { every: 5 * MINUTE });
    await this.queues.keepTicking({ queue: 'reminder', name: 'watch-morning', data: {} }, { every: 5 * MINUTE });
    await this.queues.keepTicking({ queue: 'reminder', name: 'write-leader-lists', data: {} }, { every: 5 * MINUTE });
    await this.queues.keepTicking({ queue: 'reminder', name: 'say-nothing-due', data: {} }, { every: 5 * MINUTE });
    await this.queues.keepTicking({ queue: 'channel', name: 'send-channel-notices', data: {} }, { every: MINUTE });
    await this.beat();
  }

  @Interval(SECOND / 2)
  async relayOutbox(): Promise<void> {
    await this.relaying;
    this.relaying = this.guarded('relay', async () => {
      while ((await this.relay.run((event) => this.passOn(event))) > 0);
      await this.heartbeats.beat('relay');
    });
    await this.relaying;
  }

  @Interval(MINUTE / 2)
  async recoverLetters(): Promise<void> {
    await this.guarded('recover letters', async () => void (await this.requeueLetters.run()));
  }

  @Interval(MINUTE / 2)
  async beat(): Promise<void> {
    await this.guarded('heartbeat', () => this.heartbeats.beat('worker'));
  }

  private async passOn(event: Parameters<typeof ordersFor>[0]): Promise<void> {
    for (const order of ordersFor(event)) await this.queues.add(order);
  }

  /** A failing tick is logged and tried again at the next: a timer that throws would end the process. */
  private async guarded(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`Tick failed: ${what}`, error instanceof Error ? error.stack : String(error));
    }
  }
}
