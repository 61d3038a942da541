import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { morningOf } from '#directory';
import type { Transaction } from '#platform';
import { futureReminders } from './domain/future-reminders.js';
import { recipientKey } from './domain/next-reminder.js';
import { DutyPages } from './duty-pages.js';

/** Who should hear something on a morning, by tenant, from the facts and the ledger as they stand. */
@Injectable()
export class ExpectedRecipients {
  constructor(private readonly pages: DutyPages) {}

  async on(tx: Transaction, day: LocalDate): Promise<Map<string, Set<string>>> {
    const byTenant = new Map<string, Set<string>>();
    for await (const duties of this.pages.allOpen(tx)) {
      for (const { facts, rules, rule, settled } of duties) {
        const recipients = byTenant.get(facts.tenantId) ?? new Set();
        byTenant.set(facts.tenantId, recipients);
        const eve = morningOf(day, rules.window) - 1;
        const first = futureReminders(rules, rule, settled, eve).filter((reminder) => reminder.day === day);
        for (const { stage } of first) recipients.add(recipientKey(stage));
      }
    }
    return byTenant;
  }
}
