import { Inject, Injectable } from '@nestjs/common';
import type { AmendedAssignment } from '#assignment';
import { nextOpening } from '#directory';
import { composeAmended, QueueLetter } from '#mail';
import { Clock, CONFIG, type Config, type Transaction } from '#platform';
import { amendedCalendar } from './assigned-calendar.js';
import { AMENDED_HELD_REASON, AMENDED_REASON } from './domain/ledger-reason.js';
import type { Recipient } from './recipient.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

export interface AmendedPlanWords {
  readonly planId: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number;
  readonly version: number;
  /** No document was amended: the office changed what it asks for regularly. */
  readonly isOfRegimes: boolean;
}

/** The letter of an amendment to one agency, and its lines in the ledger. */
@Injectable()
export class PostAmended {
  constructor(
    private readonly queueLetter: QueueLetter,
    private readonly ledger: ReminderLedgerStore,
    private readonly rules: LoadRules,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** False: this agency has had it, or was told of all of it when the work was given out. */
  async run(
    tx: Transaction,
    recipient: Recipient,
    plan: AmendedPlanWords,
    all: readonly AmendedAssignment[],
  ): Promise<boolean> {
    const changes = await this.untold(tx, all);
    if (changes.length === 0) return false;
    const now = this.clock.now();
    const { tenantId, agencyId, name: recipientName, address } = recipient;
    const { version } = plan;
    const { window, calendar } = await this.rules.run(tenantId, tx);
    const { publicUrl } = this.config;
    const attachments = amendedCalendar({ recipientName, year: plan.year, version, publicUrl }, changes);
    const hasCalendar = attachments.length > 0;
    const letter = await this.queueLetter.run(tx, {
      ...{ tenantId, attachments, kind: 'amended', recipientAgencyId: agencyId, recipientName, address },
      key: `amended:${plan.planId}:${String(version)}:${agencyId}`,
      ...composeAmended({ recipientName, plan, version, publicUrl, duties: changes, hasCalendar }),
      items: changes.map(({ assignmentId, taskPosition: task, row, to: due }) => {
        return { assignmentId, task, row, due, stage: 'amended' };
      }),
      sendAt: new Date(nextOpening(now.getTime(), window, calendar)),
    });
    if (!letter.isNew) return false;
    const outcome = letter.held ? ('held' as const) : ('sent' as const);
    const reason = letter.held ? AMENDED_HELD_REASON : AMENDED_REASON;
    const entry = { tenantId, recipientAgencyId: agencyId, letterId: letter.letterId, at: now, outcome, reason };
    await this.ledger.append(
      tx,
      changes.map(({ assignmentId, to: due, dueVersion }) => {
        return { ...entry, stage: 'amended', round: version, assignmentId, due, dueVersion };
      }),
    );
    return true;
  }

  private async untold(tx: Transaction, changes: readonly AmendedAssignment[]): Promise<AmendedAssignment[]> {
    const added = changes.filter(({ change }) => change === 'added').map(({ assignmentId }) => assignmentId);
    const told = new Set(added.length === 0 ? [] : await this.ledger.told(tx, added, 'assigned'));
    return changes.filter(({ assignmentId }) => !told.has(assignmentId));
  }
}
