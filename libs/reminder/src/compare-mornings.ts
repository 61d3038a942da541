import { Injectable, Logger } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { Outbox, type Transaction } from '#platform';
import { compareMorning } from './domain/compare-morning.js';
import { ExpectedRecipients } from './expected-recipients.js';
import type { MorningCheckEntity } from './morning-check.entity.js';
import { MorningCheckStore } from './morning-check.store.js';

/** What a morning should bring, from the facts alone, and what it brought. */
@Injectable()
export class CompareMornings {
  private readonly logger = new Logger(CompareMornings.name);

  constructor(
    private readonly expected: ExpectedRecipients,
    private readonly checks: MorningCheckStore,
    private readonly outbox: Outbox,
  ) {}

  async expect(tx: Transaction, day: LocalDate, at: Date): Promise<void> {
    await this.checks.expect(tx, day, at, await this.expected.on(tx, day));
  }

  async compare(tx: Transaction, open: readonly MorningCheckEntity[], day: LocalDate, at: Date): Promise<void> {
    if (open.length === 0) return;
    const due = await this.expected.on(tx, day);
    for (const check of open) await this.one(tx, check, due.get(check.tenantId) ?? new Set(), at);
  }

  private async one(tx: Transaction, check: MorningCheckEntity, due: ReadonlySet<string>, at: Date): Promise<void> {
    const { tenantId, day } = check;
    const ordered = await this.checks.ordered(tx, tenantId, day);
    const { missing, extra, isAlarm } = compareMorning(new Set(check.expected), ordered, due);
    await this.checks.save(tx, { ...check, checkedAt: at, ordered: ordered.size, missing, extra });
    const counts = {
      expected: check.expected.length,
      ordered: ordered.size,
      missing: missing.length,
      extra: extra.length,
    };
    if (!isAlarm) {
      this.logger.log('The morning went as forecast', { tenantId, day, ...counts });
      return;
    }
    this.logger.error('The morning differs from its forecast', { tenantId, day, ...counts });
    await this.outbox.append(tx, { type: 'morning.differs', tenantId, key: tenantId, payload: { day, ...counts } });
  }
}
