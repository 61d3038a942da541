import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { Clock } from '#platform';
import type { ReportKey } from './summary-snapshot.store.js';
import { TakeSummaryBasis } from './take-summary-basis.js';
import { UnfrozenWindowsView } from './unfrozen-windows.view.js';
import { WriteSnapshot } from './write-snapshot.js';

/** A deed that began before midnight is written by then. */
const SETTLING_MS = 5 * 60_000;
/** A report is read whole: the worker has other work between two ticks. */
const REPORTS_A_RUN = 50;

/** At the end of a window its facts are frozen. The question is never "is it today?" but "has it ended, and is it not frozen?". */
@Injectable()
export class FreezeSummaries {
  private readonly logger = new Logger(FreezeSummaries.name);

  constructor(
    private readonly unfrozen: UnfrozenWindowsView,
    private readonly takeBasis: TakeSummaryBasis,
    private readonly write: WriteSnapshot,
    private readonly clock: Clock,
  ) {}

  /** Returns how many reports were frozen. A report that fails does not stop the others; it is asked for again at the next tick. */
  async run(): Promise<number> {
    const day = localDateOf(new Date(this.clock.now().getTime() - SETTLING_MS));
    let frozen = 0;
    let failure: unknown = null;
    for (const key of await this.unfrozen.ended(day, REPORTS_A_RUN)) {
      try {
        if (await this.freeze(key)) frozen += 1;
      } catch (error) {
        failure ??= error;
        this.logger.error(`not frozen: ${key.window} of plan ${key.planId}`, String(error));
      }
    }
    if (failure !== null) throw failure;
    return frozen;
  }

  private async freeze(key: ReportKey): Promise<boolean> {
    const basis = await this.takeBasis.atCutOff(key);
    if (basis === null) return false;
    return this.write.run(key, basis, { version: 1, madeBy: null, madeByName: null, reason: null });
  }
}
