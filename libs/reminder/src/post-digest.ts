import { Inject, Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { composeDigest, QueueLetter, type QueuedLetter, WithdrawLetters } from '#mail';
import { Clock, CONFIG, type Config, type Transaction } from '#platform';
import { buildDigest } from './domain/digest.js';
import { sayHeld, sayPassed, saySent } from './domain/ledger-reason.js';
import type { ReminderStage } from './domain/reminder-stage.js';
import { digestEntry } from './duty.js';
import type { DueDuty } from './find-due.js';
import { type LedgerEntry, ReminderLedgerStore } from './reminder-ledger.store.js';
import { reminderRules } from './reminder-rules.js';
import type { RecipientRef } from './reminder-schedule.store.js';

export interface Recipient extends RecipientRef {
  readonly name: string;
  readonly address: string | null;
}

/** The digest of one recipient: composed, queued and entered in the ledger. */
@Injectable()
export class PostDigest {
  constructor(
    private readonly queueLetter: QueueLetter,
    private readonly withdrawLetters: WithdrawLetters,
    private readonly ledger: ReminderLedgerStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Today's digest is written, or one of an earlier day that the mail server had kept waiting went out today. */
  async hasWrittenSince(tx: Transaction, recipient: RecipientRef, since: Date): Promise<boolean> {
    if (await this.ledger.hasDigestSince(tx, recipient, since)) return true;
    return this.withdrawLetters.isTooLate(tx, { ...recipient, kind: 'digest', since });
  }

  async run(
    tx: Transaction,
    recipient: Recipient,
    due: readonly DueDuty[],
    withdrawn: readonly string[],
  ): Promise<void> {
    const { tenantId, agencyId, name, address } = recipient;
    const now = this.clock.now();
    const day = localDateOf(now);
    const entries = due.map(({ duty, send }) => digestEntry(duty, send));
    const digest = buildDigest({ name, day, publicUrl: this.config.publicUrl }, entries, reminderRules.policy);
    const letter = await this.queueLetter.run(tx, {
      tenantId,
      key: `digest:${agencyId}:${day}`,
      kind: 'digest',
      recipientAgencyId: agencyId,
      recipientName: name,
      address,
      ...composeDigest(digest.model),
      items: digest.items,
    });
    if (!letter.isNew) throw new Error(`A second digest for ${agencyId} on ${day} was refused.`);
    await this.ledger.append(
      tx,
      due.flatMap((each) => ledgerEntries(each, letter, now)),
      withdrawn,
    );
  }
}

function ledgerEntries({ duty, send, passed }: DueDuty, letter: QueuedLetter, now: Date): LedgerEntry[] {
  const { tenantId, assignmentId, due } = duty.facts;
  const entry = ({ stage, round, dueVersion, recipientId }: ReminderStage) => ({
    ...{ tenantId, assignmentId, stage, round, dueVersion, recipientAgencyId: recipientId, due, at: now },
  });
  const said = send.map((stage) => ({
    ...entry(stage),
    letterId: letter.letterId,
    ...(letter.held
      ? ({ outcome: 'held', reason: sayHeld(stage) } as const)
      : ({ outcome: 'sent', reason: saySent(stage, due, localDateOf(now)) } as const)),
  }));
  const unsaid = passed.flatMap((stage) => {
    const current = send.find((other) => other.recipientId === stage.recipientId && sameLine(other, stage));
    if (!current) return [];
    const outcome = stage.day === current.day ? ('merged' as const) : ('superseded' as const);
    return [{ ...entry(stage), letterId: null, outcome, reason: sayPassed(stage, current) }];
  });
  return [...said, ...unsaid];
}

/** Stages that recur keep to themselves; those around a due day are one line. */
function sameLine(a: ReminderStage, b: ReminderStage): boolean {
  return a.round === 0 ? b.round === 0 : a.stage === b.stage;
}
