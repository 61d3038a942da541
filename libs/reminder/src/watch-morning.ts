import { Injectable } from '@nestjs/common';
import { epochOfLocalDate, localDateOf, vietnamCalendar } from '#calendar';
import { Clock, Database } from '#platform';
import { CompareMornings } from './compare-mornings.js';
import { MorningCheckStore } from './morning-check.store.js';
import { SendingDoors } from './sending-doors.js';

const MINUTE_MS = 60_000;
/** After the last hour of the morning, so that the sweep has had its turn. Minutes. */
const CHECK_AFTER = 30;

/**
 * To be run every few minutes. In the night before a working morning it writes down who should hear something, from the facts alone and
 * not from the columns that the sweep asks; half an hour after a tenant's last letters should have left it compares. Somebody left out
 * is an alarm.
 */
@Injectable()
export class WatchMorning {
  constructor(
    private readonly mornings: CompareMornings,
    private readonly checks: MorningCheckStore,
    private readonly doors: SendingDoors,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const day = localDateOf(now);
    if (!vietnamCalendar.isWorkingDay(day)) return;
    const minute = (now.getTime() - epochOfLocalDate(day)) / MINUTE_MS;
    const hours = await this.doors.mornings();
    const checks = await this.checks.ofDay(day);
    if (checks.length === 0 && hours.every(({ first }) => minute < first))
      return this.database.transaction((tx) => this.mornings.expect(tx, day, now));
    const over = new Set(hours.filter(({ last }) => minute >= last + CHECK_AFTER).map(({ tenantId }) => tenantId));
    const open = checks.filter(({ checkedAt, tenantId }) => checkedAt === null && over.has(tenantId));
    await this.database.transaction((tx) => this.mornings.compare(tx, open, day, now));
  }
}
