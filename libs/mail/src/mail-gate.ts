import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#platform';
import { afterAttempt, type Circuit, closedCircuit, pausedUntil } from './domain/circuit.js';
import { nextTurn } from './domain/pace.js';

/** How this process treats its mail server: no faster than it may, and left alone a little after many failures in a row. */
@Injectable()
export class MailGate {
  private readonly logger = new Logger(MailGate.name);
  private circuit: Circuit = closedCircuit;
  private lastTurn: number | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: letters may go. */
  pausedUntil(): Date | null {
    const until = pausedUntil(this.circuit, this.clock.now().getTime());
    return until === null ? null : new Date(until);
  }

  /** Waits until the pace that is set lets the next letter go. To be awaited before a letter is claimed, never while it is. */
  async turn(): Promise<void> {
    const now = performance.now();
    this.lastTurn = nextTurn(this.lastTurn, now, this.config.mail.rate);
    if (this.lastTurn > now) await setTimeout(this.lastTurn - now);
  }

  note(outcome: 'answered' | 'failed'): void {
    const before = this.circuit.until;
    this.circuit = afterAttempt(this.circuit, outcome, this.clock.now().getTime());
    const { until, failures } = this.circuit;
    if (until === before) return;
    if (until === null) this.logger.log('The mail server answers again');
    else
      this.logger.warn(`${String(failures)} letters in a row were not taken; the next goes after a pause`, { until });
  }
}
