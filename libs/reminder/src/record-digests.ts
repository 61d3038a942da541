import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import type { QueuedLetter } from '#mail';
import { Clock, type Transaction } from '#platform';
import { sayHeld, sayInAgencyLetter, sayPassed, saySent } from './domain/ledger-reason.js';
import { recipientKey, stageKey } from './domain/next-reminder.js';
import { planReminders, settledWith } from './domain/plan-reminders.js';
import type { RecipientDigest, SaidOf } from './domain/recipient-digest.js';
import type { ReminderStage, StageRecipient } from './domain/reminder-stage.js';
import type { Duty } from './duty.js';
import { type LedgerEntry, ReminderLedgerStore } from './reminder-ledger.store.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';
import { rowOf } from './write-schedule.js';

export interface PostedDigest {
  readonly digest: RecipientDigest<Duty>;
  /** Null: said in another letter to the same mailbox. */
  readonly letter: QueuedLetter | null;
}

/** What was said into the ledger, and what comes next into the columns. */
@Injectable()
export class RecordDigests {
  constructor(
    private readonly ledger: ReminderLedgerStore,
    private readonly schedule: ReminderScheduleStore,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    posted: readonly PostedDigest[],
    looked: readonly RecipientDigest<Duty>[],
    withdrawn: readonly string[],
  ): Promise<void> {
    const now = this.clock.now();
    const entries = posted.flatMap(({ digest, letter }) => digest.said.flatMap((said) => entriesOf(said, letter, now)));
    await this.ledger.append(tx, entries, withdrawn);
    await this.schedule.save(
      tx,
      looked.flatMap((digest) => nextRows(digest, now)),
    );
  }
}

function entriesOf({ duty, send, passed }: SaidOf<Duty>, letter: QueuedLetter | null, now: Date): LedgerEntry[] {
  const { tenantId, assignmentId, due } = duty.facts;
  const entry = ({ stage, round, dueVersion, agencyId: recipientAgencyId }: ReminderStage) => ({
    ...{ tenantId, assignmentId, stage, round, dueVersion, recipientAgencyId, due, at: now },
  });
  const today = localDateOf(now);
  const said = send.map((stage) => ({
    ...entry(stage),
    ...outcomeOf(stage, letter, saySent(stage, due, today)),
  }));
  const unsaid = passed.map(({ stage, current }) => {
    const outcome = stage.day === current.day ? ('merged' as const) : ('skipped-late' as const);
    return { ...entry(stage), letterId: null, outcome, reason: sayPassed(stage, current) };
  });
  return [...said, ...unsaid];
}

function outcomeOf(stage: ReminderStage, letter: QueuedLetter | null, reason: string) {
  if (letter === null) return { letterId: null, outcome: 'merged', reason: sayInAgencyLetter(stage) } as const;
  const { letterId, held } = letter;
  return held
    ? ({ letterId, outcome: 'held', reason: sayHeld(stage) } as const)
    : ({ letterId, outcome: 'sent', reason } as const);
}

/** What comes next for this recipient, the ledger now knowing what was said; each duty's other recipients keep their columns. */
function nextRows({ said, seen, ...recipient }: RecipientDigest<Duty>, now: Date): ScheduleRow[] {
  const keysOf = new Map(said.map(({ duty, send, passed }) => [duty, [...send, ...passed.map(({ stage }) => stage)]]));
  return seen.map((duty) => {
    const settled = settledWith(duty.settled, (keysOf.get(duty) ?? []).map(stageKey));
    const planned = planReminders(duty.rules, duty.rule, settled, now.getTime());
    return rowOf(duty, planned.find((each) => recipientKey(each) === recipientKey(recipient)) ?? silent(recipient));
  });
}

function silent({ agencyId, audience }: StageRecipient) {
  return { agencyId, audience, next: null };
}
