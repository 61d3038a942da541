import { Inject, Injectable } from '@nestjs/common';
import type { ReminderFacts } from '#assignment';
import { type LocalDate, localDateOf } from '#calendar';
import { nextOpening } from '#directory';
import { composeAssigned, QueueLetter } from '#mail';
import { Clock, CONFIG, type Config, type Transaction } from '#platform';
import { assignedCalendar } from './assigned-calendar.js';
import { type AssignedFact, assignedItems, groupDuties } from './domain/assigned-duties.js';
import { ASSIGNED_HELD_REASON, ASSIGNED_REASON } from './domain/ledger-reason.js';
import type { Recipient } from './recipient.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

/** Tasks that one letter lists; a longer list is read in the system. */
const TASKS_SHOWN = 200;

export interface AssignedPlan {
  readonly planId: string;
  readonly title: string;
  readonly year: number;
  /** The duties come from another agency. */
  readonly handover?: {
    readonly successionId: string;
    readonly from: string;
    readonly since: LocalDate;
    readonly basis: string;
  };
}

/** The letter of publication to one agency, and its lines in the ledger. */
@Injectable()
export class PostAssigned {
  constructor(
    private readonly queueLetter: QueueLetter,
    private readonly ledger: ReminderLedgerStore,
    private readonly rules: LoadRules,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** False: this agency has had it, or was told of all of it as a change of work under way. */
  async run(
    tx: Transaction,
    recipient: Recipient,
    plan: AssignedPlan,
    all: readonly ReminderFacts[],
  ): Promise<boolean> {
    const facts = plan.handover === undefined ? await this.untold(tx, all) : all;
    if (facts.length === 0) return false;
    const now = this.clock.now();
    const { window, calendar } = await this.rules.run(recipient.tenantId, tx);
    const sendAt = new Date(nextOpening(now.getTime(), window, calendar));
    const told = facts.map(assignedFact);
    const { publicUrl } = this.config;
    const attachments = assignedCalendar({ recipientName: recipient.name, year: plan.year, publicUrl }, facts);
    const letter = await this.queueLetter.run(tx, {
      tenantId: recipient.tenantId,
      key: ['assigned', plan.planId, recipient.agencyId, ...(plan.handover ? [plan.handover.successionId] : [])].join(
        ':',
      ),
      kind: 'assigned',
      recipientAgencyId: recipient.agencyId,
      recipientName: recipient.name,
      address: recipient.address,
      ...this.compose(recipient.name, plan, told, { sendAt, hasCalendar: attachments.length > 0 }),
      attachments,
      items: assignedItems(told),
      sendAt,
    });
    if (!letter.isNew) return false;
    const entry = {
      ...{ tenantId: recipient.tenantId, recipientAgencyId: recipient.agencyId, letterId: letter.letterId, at: now },
      ...{ stage: 'assigned', round: 0 },
      outcome: letter.held ? ('held' as const) : ('sent' as const),
      reason: letter.held ? ASSIGNED_HELD_REASON : ASSIGNED_REASON,
    };
    await this.ledger.append(
      tx,
      facts.map(({ assignmentId, due, dueVersion }) => ({ ...entry, assignmentId, due, dueVersion })),
    );
    return true;
  }

  private async untold(tx: Transaction, facts: readonly ReminderFacts[]): Promise<ReminderFacts[]> {
    const ids = facts.map(({ assignmentId }) => assignmentId);
    const told = new Set(await this.ledger.told(tx, ids, 'amended'));
    return facts.filter(({ assignmentId }) => !told.has(assignmentId));
  }

  private compose(recipientName: string, plan: AssignedPlan, told: AssignedFact[], how: HowSent) {
    const duties = groupDuties(told);
    return composeAssigned({
      recipientName,
      plan,
      today: localDateOf(how.sendAt),
      publicUrl: this.config.publicUrl,
      duties: duties.slice(0, TASKS_SHOWN),
      more: Math.max(0, duties.length - TASKS_SHOWN),
      handover: plan.handover,
      hasCalendar: how.hasCalendar,
    });
  }
}

interface HowSent {
  readonly sendAt: Date;
  readonly hasCalendar: boolean;
}

function assignedFact({ assignmentId, taskPosition, row, title, due, state }: ReminderFacts): AssignedFact {
  return { assignmentId, taskPosition, row, title, due, awaitsTrigger: state === 'awaiting_trigger' };
}
