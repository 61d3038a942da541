import { Injectable, Logger } from '@nestjs/common';
import { instantAt, localDateOf } from '#calendar';
import { Clock, Database, type Transaction } from '#platform';
import { nextMorning } from './domain/sending-window.js';
import { FindDue } from './find-due.js';
import { PostDigest, type Recipient } from './post-digest.js';
import { reminderRules } from './reminder-rules.js';
import { ReminderScheduleStore } from './reminder-schedule.store.js';

/** `waits`: today's digest has gone already; what came up since is told on the next working morning. */
export type DigestOutcome = 'written' | 'nothing-to-say' | 'waits' | 'taken';

/** Everything due for one recipient, in one transaction: the digest, its ledger lines, the next reminders. */
@Injectable()
export class WriteDigest {
  private readonly logger = new Logger(WriteDigest.name);

  constructor(
    private readonly database: Database,
    private readonly schedule: ReminderScheduleStore,
    private readonly findDue: FindDue,
    private readonly postDigest: PostDigest,
    private readonly clock: Clock,
  ) {}

  async run(recipient: Recipient): Promise<DigestOutcome> {
    return this.database.transaction(async (tx) => {
      if (!(await this.schedule.holdRecipient(tx, recipient))) return 'taken';
      const now = this.clock.now();
      const claimed = (await this.schedule.claimDue(tx, recipient, now)).map((row) => row.assignmentId);
      if (claimed.length === 0) return 'taken';
      const dayStart = instantAt(localDateOf(now), '00:00');
      if (await this.postDigest.hasWrittenSince(tx, recipient, dayStart)) return this.wait(tx, claimed, now);
      const found = await this.findDue.run(tx, recipient, claimed);
      if (found.broken.length > 0) await this.setAside(tx, found.broken, now);
      if (found.due.length > 0) await this.postDigest.run(tx, recipient, found.due, found.withdrawn);
      await this.findDue.planNext(tx, recipient.tenantId, found);
      return found.due.length > 0 ? 'written' : 'nothing-to-say';
    });
  }

  private async wait(tx: Transaction, assignmentIds: readonly string[], now: Date): Promise<DigestOutcome> {
    await this.schedule.postpone(tx, assignmentIds, morningAfter(now));
    return 'waits';
  }

  /** One row that the rules choke on must not silence the others: it is looked at again tomorrow, and shouts each time. */
  private async setAside(tx: Transaction, assignmentIds: readonly string[], now: Date): Promise<void> {
    this.logger.error(
      `The rules failed on ${String(assignmentIds.length)} assignments, set aside: ${assignmentIds.join(', ')}`,
    );
    await this.schedule.postpone(tx, assignmentIds, morningAfter(now));
  }
}

function morningAfter(now: Date): Date {
  const { policy, calendar } = reminderRules;
  return new Date(nextMorning(now.getTime(), policy.window, calendar));
}
