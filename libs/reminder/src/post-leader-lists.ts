import { Inject, Injectable } from '@nestjs/common';
import { dayNumber, localDateOf } from '#calendar';
import { composeLeaderList, type LateDuty, LettersUnderWay, type QueuedLetter, QueueLetters } from '#mail';
import { CONFIG, type Config, type Transaction } from '#platform';
import { LEADER_LIST_REASON } from './domain/ledger-reason.js';
import { defaultPolicy, ROWS_SHOWN } from './domain/reminder-policy.js';
import { LateDuties, type LateForLong } from './late-duties.js';
import { type LedgerEntry, ReminderLedgerStore } from './reminder-ledger.store.js';

/** A person who reads the week's list. */
export interface Leader {
  readonly id: string;
  readonly agencyId: string;
  readonly displayName: string;
  readonly email: string;
}

/** The week's list to the leaders of one tenant, and its lines in the ledger. */
@Injectable()
export class PostLeaderLists {
  constructor(
    private readonly late: LateDuties,
    private readonly letters: LettersUnderWay,
    private readonly queueLetters: QueueLetters,
    private readonly ledger: ReminderLedgerStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns how many were written: those who have had this week's get no second one, and nothing late means no list. */
  async run(tx: Transaction, tenantId: string, now: Date, leaders: readonly Leader[]): Promise<number> {
    const day = localDateOf(now);
    const keyOf = ({ id }: Leader) => `leader-list:${id}:${day}`;
    const known = await this.letters.known(tx, tenantId, leaders.map(keyOf));
    const waiting = leaders.filter((leader) => !known.has(keyOf(leader)));
    const late = waiting.length === 0 ? [] : await this.late.load(tx, tenantId, day);
    if (late.length === 0) return 0;
    const { publicUrl } = this.config;
    const from = Math.min(...late.map(({ duty }) => duty.rules.policy.leaderFrom ?? defaultPolicy.leaderFrom ?? 0));
    const model = { day, publicUrl, duties: late.map(rowOf), shown: ROWS_SHOWN, from };
    const letters = waiting.map((leader) => ({
      ...{ key: keyOf(leader), kind: 'leader-list' as const, recipientAgencyId: leader.agencyId },
      ...{ recipientName: leader.displayName, address: leader.email, items: late.map((each) => itemOf(each)) },
      ...composeLeaderList({ ...model, leaderName: leader.displayName }),
    }));
    const queued = await this.queueLetters.run(tx, tenantId, letters);
    await this.ledger.append(
      tx,
      waiting.flatMap((leader, at) => linesOf(leader, queued[at] ?? null, late, now)),
    );
    return queued.filter((letter) => letter !== null).length;
  }
}

function rowOf({ duty: { facts }, daysLate }: LateForLong): LateDuty {
  const { assignmentId, agencyName, row, title, due } = facts;
  if (due === null) throw new Error(`A duty without a day (${assignmentId}) cannot be late.`);
  return { assignmentId, agencyName, row, title, due, daysLate };
}

function itemOf({ duty: { facts } }: LateForLong) {
  const { assignmentId, taskPosition: task, row, due } = facts;
  return { assignmentId, task, row, due, stage: 'leader-list' };
}

function linesOf(
  { agencyId: recipientAgencyId }: Leader,
  letter: QueuedLetter | null,
  late: readonly LateForLong[],
  at: Date,
): LedgerEntry[] {
  if (letter === null) return [];
  const said = {
    stage: 'leader-list',
    round: dayNumber(localDateOf(at)),
    outcome: 'sent',
    reason: LEADER_LIST_REASON,
  } as const;
  return late.map(({ duty: { facts } }) => {
    const { tenantId, assignmentId, due, dueVersion } = facts;
    return { ...said, tenantId, assignmentId, due, dueVersion, recipientAgencyId, letterId: letter.letterId, at };
  });
}
