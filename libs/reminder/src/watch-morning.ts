import { Injectable, Logger } from '@nestjs/common';
import { type LocalDate, localDateOf, vietnamCalendar } from '#calendar';
import { Clock, Database, Outbox, type Transaction } from '#platform';
import { compareMorning } from './domain/compare-morning.js';
import { defaultWindow } from './domain/reminder-policy.js';
import { morningOf } from './domain/sending-window.js';
import { ExpectedRecipients } from './expected-recipients.js';
import type { MorningCheckEntity } from './morning-check.entity.js';
import { MorningCheckStore } from './morning-check.store.js';

/** After the opening, so that the sweep has had its turn. Milliseconds. */
const CHECK_AFTER_MS = 30 * 60_000;

/**
 * To be run every few minutes. In the night before a working morning it writes down who should hear something, from the facts alone and
 * not from the columns that the sweep asks; half an hour after the opening it compares. Somebody left out is an alarm.
 */
@Injectable()
export class WatchMorning {
  private readonly logger = new Logger(WatchMorning.name);

  constructor(
    private readonly expected: ExpectedRecipients,
    private readonly checks: MorningCheckStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    const day = localDateOf(new Date(now));
    if (!vietnamCalendar.isWorkingDay(day)) return;
    const opens = morningOf(day, defaultWindow);
    const checks = await this.checks.ofDay(day);
    if (now < opens && checks.length === 0) await this.expect(day);
    if (now >= opens + CHECK_AFTER_MS)
      await this.check(
        day,
        checks.filter(({ checkedAt }) => checkedAt === null),
      );
  }

  private async expect(day: LocalDate): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.checks.expect(tx, day, this.clock.now(), await this.expected.on(tx, day));
    });
  }

  private async check(day: LocalDate, open: readonly MorningCheckEntity[]): Promise<void> {
    if (open.length === 0) return;
    await this.database.transaction(async (tx) => {
      const due = await this.expected.on(tx, day);
      for (const check of open) await this.compare(tx, check, due.get(check.tenantId) ?? new Set());
    });
  }

  private async compare(tx: Transaction, check: MorningCheckEntity, due: ReadonlySet<string>): Promise<void> {
    const { tenantId, day } = check;
    const ordered = await this.checks.ordered(tx, tenantId, day);
    const { missing, extra, isAlarm } = compareMorning(new Set(check.expected), ordered, due);
    await this.checks.save(tx, { ...check, checkedAt: this.clock.now(), ordered: ordered.size, missing, extra });
    const payload = {
      day,
      expected: check.expected.length,
      ordered: ordered.size,
      missing: missing.length,
      extra: extra.length,
    };
    if (!isAlarm) {
      this.logger.log('The morning went as forecast', { tenantId, ...payload });
      return;
    }
    this.logger.error('The morning differs from its forecast', { tenantId, ...payload });
    await this.outbox.append(tx, { type: 'morning.differs', tenantId, key: tenantId, payload });
  }
}
