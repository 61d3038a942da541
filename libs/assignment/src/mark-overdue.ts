import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { Clock, Database, Outbox } from '#platform';
import { OverdueStore } from './overdue.store.js';

/** Short transactions: a quarter's end makes thousands overdue in one night. */
const BATCH = 500;

/** Announces, once per due day, every assignment whose day has ended with nothing reported. Safe to run at any time and twice at once. */
@Injectable()
export class MarkOverdue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly overdue: OverdueStore,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<{ readonly marked: number }> {
    let marked = 0;
    for (;;) {
      const found = await this.markSome();
      marked += found;
      if (found < BATCH) return { marked };
    }
  }

  private markSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const claimed = await this.overdue.claim(tx, localDate(this.clock.today()), BATCH);
      for (const { id, tenantId, planId, agencyId, due } of claimed) {
        const payload = { assignmentId: id, planId, agencyId, due };
        await this.outbox.append(tx, { type: 'assignment.overdue', tenantId, key: id, payload });
      }
      return claimed.length;
    });
  }
}
