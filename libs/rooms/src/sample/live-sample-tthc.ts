import { Injectable } from '@nestjs/common';
import { addDays, instantAt, type LocalDate, localDateOf, vietnamCalendar } from '#calendar';
import type { TthcMonth } from '#contracts';
import type { SetClock } from '#platform';
import { monthBefore, spanOfMonth } from '#tthc';
import { HandInSampleReturns } from './hand-in-sample-returns.js';
import { IssueSampleNotices } from './issue-sample-notices.js';
import { type SampleLine, sampleReturns } from './sample-returns.js';
import { NOTICE_AFTER, type SampleOffice, SetUpSampleTthc } from './set-up-sample-tthc.js';

const MONTHS = 12;
const CORRECTION = 'Sở Y tế báo cáo sót một hồ sơ trực tuyến.';

interface Stage {
  readonly office: SampleOffice;
  readonly clock: SetClock;
  readonly until: Date;
}

/**
 * The twelve months before today of TTHC results and their notices, whichever day it is: one agency hands in nothing for March, May is
 * corrected, July's swapped fields are refused; in the last month a few are missing and are reminded. What lies ahead of today is left out.
 */
@Injectable()
export class LiveSampleTthc {
  constructor(
    private readonly setUp: SetUpSampleTthc,
    private readonly handIn: HandInSampleReturns,
    private readonly issue: IssueSampleNotices,
  ) {}

  async run({ tenantId, clock, until }: { tenantId: string; clock: SetClock; until: Date }): Promise<void> {
    const months = monthsBefore(localDateOf(until));
    const office = await this.setUp.run(tenantId, months[0] ?? '');
    const stage = { office, clock, until };
    for (const [month, lines] of sampleReturns(office.agencies, months)) {
      at(stage, firstMorning(month), '08:00');
      // Nobody can be reminded of older months any more.
      if (month === months.at(-1)) await this.handIn.ask(office);
      at(stage, firstMorning(month), '09:00');
      // The first of all months is compared with none.
      if (month.endsWith('-07') && month !== months[0]) await this.handIn.swapped(office, month, lines);
      await this.handIn.first(office, month, lines);
      await this.notify(stage, month, lines);
    }
  }

  private async notify(stage: Stage, month: TthcMonth, lines: readonly SampleLine[]): Promise<void> {
    const { office } = stage;
    const day = vietnamCalendar.addWorkingDays(lastDay(month), NOTICE_AFTER);
    if (!at(stage, day, '09:00')) return;
    await this.issue.run(office, month);
    if (!month.endsWith('-05') || !at(stage, vietnamCalendar.addWorkingDays(day, 2), '10:00')) return;
    await this.issue.open(office, month, CORRECTION);
    await this.handIn.correct(office, month, lines, CORRECTION);
    await this.issue.run(office, month, CORRECTION);
  }
}

/** Sets the clock; false where that moment is still to come: then it stands at the last one. */
function at({ clock, until }: Stage, day: LocalDate, time: string): boolean {
  const moment = instantAt(day, time);
  clock.set(moment < until ? moment : until);
  return moment < until;
}

const lastDay = (month: TthcMonth): LocalDate => spanOfMonth('calendar-month', month).to;
const firstMorning = (month: TthcMonth): LocalDate => vietnamCalendar.nextWorkingDay(addDays(lastDay(month), 1));

/** The oldest first. */
function monthsBefore(today: LocalDate): TthcMonth[] {
  const months: TthcMonth[] = [];
  for (let month = monthBefore(today.slice(0, 7)); months.length < MONTHS; month = monthBefore(month)) {
    months.unshift(month);
  }
  return months;
}
