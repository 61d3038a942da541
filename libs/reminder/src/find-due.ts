import { Injectable, Logger } from '@nestjs/common';
import { WithdrawLetters } from '#mail';
import { Clock, type Transaction } from '#platform';
import { WITHDRAWN_REASON } from './domain/ledger-reason.js';
import { type DueReminders, dueReminders } from './domain/next-reminder.js';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';
import { reminderRules } from './reminder-rules.js';
import { type RecipientRef, ReminderScheduleStore } from './reminder-schedule.store.js';
import { rowFor } from './write-schedule.js';

export interface DueDuty extends DueReminders {
  readonly duty: Duty;
}

export interface FoundDue {
  readonly due: readonly DueDuty[];
  /** All that was looked at and understood. */
  readonly seen: readonly Duty[];
  /** Assignments on which the rules threw. */
  readonly broken: readonly string[];
  /** Assignments that are no more. */
  readonly gone: readonly string[];
  /** Older digests of the recipient that had not left; this one takes their place. */
  readonly withdrawn: readonly string[];
}

/** Asks again, on fresh facts, what is due and not in the ledger. */
@Injectable()
export class FindDue {
  private readonly logger = new Logger(FindDue.name);

  constructor(
    private readonly loadDuties: LoadDuties,
    private readonly ledger: ReminderLedgerStore,
    private readonly withdrawLetters: WithdrawLetters,
    private readonly schedule: ReminderScheduleStore,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, recipient: RecipientRef, claimed: readonly string[]): Promise<FoundDue> {
    const first = await this.look(tx, recipient, claimed, []);
    if (first.due.length === 0) return first;
    const withdrawn = await this.withdrawLetters.run(tx, { ...recipient, kind: 'digest', why: WITHDRAWN_REASON });
    if (withdrawn.length === 0) return first;
    const carried = await this.ledger.assignmentsOf(tx, withdrawn);
    await this.ledger.settleLetters(tx, withdrawn, 'superseded', WITHDRAWN_REASON);
    return this.look(tx, recipient, [...new Set([...claimed, ...carried])], withdrawn);
  }

  /** The next reminder of all that was seen, the ledger now knowing what was said. */
  async planNext(tx: Transaction, tenantId: string, found: FoundDue): Promise<void> {
    const ids = found.seen.map(({ facts }) => facts.assignmentId);
    const duties = await this.loadDuties.run(tx, tenantId, ids);
    await this.schedule.save(
      tx,
      duties.map((duty) => rowFor(duty, this.clock.now())),
    );
    if (found.gone.length > 0) await this.schedule.forget(tx, found.gone);
  }

  private async look(
    tx: Transaction,
    { tenantId, agencyId }: RecipientRef,
    ids: readonly string[],
    withdrawn: readonly string[],
  ): Promise<FoundDue> {
    const duties = await this.loadDuties.run(tx, tenantId, ids, withdrawn);
    const decided = duties.map((duty) => ({ duty, decision: this.decide(duty) }));
    const known = new Set(duties.map(({ facts }) => facts.assignmentId));
    return {
      due: decided.flatMap(({ duty, decision }) => {
        const send = decision?.send.filter((stage) => stage.recipientId === agencyId) ?? [];
        return decision && send.length > 0 ? [{ duty, send, passed: decision.passed }] : [];
      }),
      seen: decided.flatMap(({ duty, decision }) => (decision ? [duty] : [])),
      broken: decided.flatMap(({ duty, decision }) => (decision ? [] : [duty.facts.assignmentId])),
      gone: ids.filter((id) => !known.has(id)),
      withdrawn,
    };
  }

  /** Null when the rules throw on this duty. */
  private decide({ facts, rule, settled }: Duty): DueReminders | null {
    try {
      return dueReminders(reminderRules.policy, rule, settled, this.clock.now().getTime(), reminderRules.calendar);
    } catch (error) {
      this.logger.error(error, { assignmentId: facts.assignmentId });
      return null;
    }
  }
}
