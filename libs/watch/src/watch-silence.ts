import { Injectable } from '@nestjs/common';
import { Clock, Heartbeats } from '#platform';
import { DueWorkView, SendingDoors } from '#reminder';
import { isWell, judgeSilence, type Pulse } from './domain/judge-silence.js';
import { IncidentStore } from './incident.store.js';

/**
 * Looks every minute whether the worker's sweeps still come, from a process that is not the worker. Silence counts when two looks
 * running find it: after a clock was set or the machine slept, the first look finds everything old.
 */
@Injectable()
export class WatchSilence {
  private watchedSince: number | null = null;
  private isSuspected = false;

  constructor(
    private readonly heartbeats: Heartbeats,
    private readonly due: DueWorkView,
    private readonly doors: SendingDoors,
    private readonly incidents: IncidentStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    this.watchedSince ??= now.getTime();
    const pulse = await this.pulse(now);
    const silence = judgeSilence(pulse, this.watchedSince, now.getTime());
    if (silence !== null && this.isSuspected) await this.incidents.open(silence, now);
    if (isWell(pulse, now.getTime())) await this.incidents.closeOpen(now);
    this.isSuspected = silence !== null;
  }

  private async pulse(now: Date): Promise<Pulse> {
    const [sweep, relay, worker] = await Promise.all(
      (['sweep', 'relay', 'worker'] as const).map((name) => this.heartbeats.last(name)),
    );
    const { oldest } = await this.due.orders();
    const open = oldest && (await this.due.orders((await this.doors.at(now)).closed)).oldest;
    const epoch = (at: Date | null | undefined): number | null => at?.getTime() ?? null;
    const orders = { oldestOrder: epoch(oldest), oldestOpenOrder: epoch(open) };
    return { sweep: epoch(sweep), relay: epoch(relay), worker: epoch(worker), ...orders };
  }
}
