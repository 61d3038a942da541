import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RequeueLetters } from '#mail';
import { Heartbeats, JobQueues, RelayOutbox } from '#platform';
import { ordersFor } from '#rooms';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Orders that come back by themselves, once for all workers. */
const TIMERS = [
  { queue: 'reminder', name: 'sweep-due-reminders', every: MINUTE },
  { queue: 'assignment', name: 'mark-overdue', every: MINUTE },
  { queue: 'reminder', name: 'recover-reminders', every: 5 * MINUTE },
  { queue: 'reminder', name: 'watch-morning', every: 5 * MINUTE },
  { queue: 'reminder', name: 'write-leader-lists', every: 5 * MINUTE },
  { queue: 'reminder', name: 'say-nothing-due', every: 5 * MINUTE },
  { queue: 'reminder', name: 'tell-address-troubles', every: 5 * MINUTE },
  { queue: 'reminder', name: 'forget-old-rows', every: 60 * MINUTE },
  { queue: 'assignment', name: 'open-regime-years', every: MINUTE },
  { queue: 'assignment', name: 'give-out-returns', every: MINUTE },
  { queue: 'summary', name: 'freeze-summaries', every: MINUTE },
  { queue: 'summary', name: 'make-notices', every: 5 * MINUTE },
  { queue: 'compilation', name: 'compile-waiting', every: MINUTE },
  { queue: 'compilation', name: 'forget-compilations', every: 60 * MINUTE },
  { queue: 'channel', name: 'send-channel-notices', every: MINUTE },
] as const;

/**
 * Every timer of the system.
 * In the queue, once for all workers: the sweep of due reminders, the marking of overdue work, the recovery of reminders, the
 * morning's comparison with its forecast, the word that a morning is quiet, the word about
 * addresses that took no letter, the forgetting of old rows, the opening of a year's regular reports,
 * the giving out of a month's TTHC returns, the freezing of reports whose window has ended, the monthly TTHC notices,
 * the notices of other channels, the papers whose worker died, the forgetting of old papers.
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
    await this.keepTicking();
    await this.beat();
  }

  /** Again and again: a queue that was emptied has lost its timers too. */
  @Interval(MINUTE / 2)
  async keepTimers(): Promise<void> {
    await this.guarded('keep ticking', () => this.keepTicking());
  }

  private async keepTicking(): Promise<void> {
    for (const { queue, name, every } of TIMERS) await this.queues.keepTicking({ queue, name, data: {} }, { every });
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
