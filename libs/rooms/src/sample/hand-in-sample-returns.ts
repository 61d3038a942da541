import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { GiveOutReturns, SaveTthcSetting, TakeReturnFile } from '#tthc';
import { DrainOutbox } from '../drain-outbox.js';
import { returnFile, type SampleLine } from './sample-returns.js';
import { correctedLines, swappedLines } from './sample-slips.js';
import type { SampleOffice } from './set-up-sample-tthc.js';

/** The sample's returns, as files that the office hands in for all. */
@Injectable()
export class HandInSampleReturns {
  constructor(
    private readonly takeFile: TakeReturnFile,
    private readonly saveSetting: SaveTthcSetting,
    private readonly giveOut: GiveOutReturns,
    private readonly drain: DrainOutbox,
  ) {}

  /** From now on each month's return is work that is reminded of. */
  async ask({ actor, setting }: SampleOffice): Promise<void> {
    await this.saveSetting.run(actor, { ...setting, receiverAgencyId: actor.agencyId });
    await this.giveOut.run();
    await this.drain.run();
  }

  first(office: SampleOffice, month: TthcMonth, lines: readonly SampleLine[]): Promise<void> {
    return this.accepted(office, month, lines, '');
  }

  /** Two fields with each other's files carried over, which is refused. */
  async swapped(office: SampleOffice, month: TthcMonth, lines: readonly SampleLine[]): Promise<void> {
    const taken = await this.take(office, month, swappedLines(lines), '');
    if (taken.ok || taken.code !== 'tthc-faults') throw new Error(`The swapped fields of ${month} were not caught.`);
  }

  correct(office: SampleOffice, month: TthcMonth, lines: readonly SampleLine[], reason: string): Promise<void> {
    return this.accepted(office, month, correctedLines(lines), reason);
  }

  private async accepted(office: SampleOffice, month: TthcMonth, lines: readonly SampleLine[], reason: string) {
    const taken = await this.take(office, month, lines, reason);
    if (!taken.ok) throw new Error(`Sample returns of ${month}: ${taken.message}`);
  }

  private take({ actor }: SampleOffice, month: TthcMonth, lines: readonly SampleLine[], correctionReason: string) {
    const file = returnFile(month, lines);
    return this.takeFile.run({ actor, month, agencyId: undefined, correctionReason, save: true, file });
  }
}
