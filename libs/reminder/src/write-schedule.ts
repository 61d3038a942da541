import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '#platform';
import { sayDropped } from './domain/ledger-reason.js';
import { nextReminder, stageKey } from './domain/next-reminder.js';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';
import { type LedgerEntry, ReminderLedgerStore } from './reminder-ledger.store.js';
import { reminderRules } from './reminder-rules.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';

/** Writes the next reminder of each duty into its column, and into the ledger what thereby will not be said. */
@Injectable()
export class WriteSchedule {
  constructor(
    private readonly schedule: ReminderScheduleStore,
    private readonly ledger: ReminderLedgerStore,
    private readonly loadDuties: LoadDuties,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, tenantId: string, assignmentIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    // Locked before the facts are read: of two planners at once the later one has the newer facts.
    const before = new Map((await this.schedule.lock(tx, assignmentIds)).map((row) => [row.assignmentId, row]));
    const duties = await this.loadDuties.run(tx, tenantId, assignmentIds);
    const planned = duties.map((duty) => ({ duty, old: before.get(duty.facts.assignmentId), row: rowFor(duty, now) }));
    await this.schedule.save(
      tx,
      planned.map(({ old, row }) => keepDue(old, row, now)),
    );
    await this.ledger.append(
      tx,
      planned.flatMap(({ duty, old, row }) => droppedEntry(duty, old, row, now)),
    );
  }
}

export function rowFor({ facts, rule, settled }: Duty, now: Date): ScheduleRow {
  const { policy, calendar } = reminderRules;
  const next = nextReminder(policy, rule, settled, now.getTime(), calendar);
  return {
    assignmentId: facts.assignmentId,
    tenantId: facts.tenantId,
    nextAt: next ? new Date(next.at) : null,
    stage: next?.stage.stage ?? null,
    round: next?.stage.round ?? 0,
    recipientAgencyId: next?.stage.recipientId ?? null,
    dueVersion: facts.dueVersion,
  };
}

/** What is due and waits for the sweep is not put off by planning it anew. */
function keepDue(old: ScheduleRow | undefined, row: ScheduleRow, now: Date): ScheduleRow {
  const waits = old?.nextAt && old.nextAt <= now && row.nextAt && old.recipientAgencyId === row.recipientAgencyId;
  return waits ? { ...row, nextAt: old.nextAt } : row;
}

function droppedEntry(duty: Duty, old: ScheduleRow | undefined, row: ScheduleRow, now: Date): LedgerEntry[] {
  if (!old?.stage || !old.recipientAgencyId || !old.nextAt) return [];
  const { stage, round, dueVersion, recipientAgencyId } = old;
  const isKept = stage === row.stage && round === row.round && dueVersion === row.dueVersion;
  if (isKept || duty.settled.has(stageKey({ stage, round, dueVersion, recipientId: recipientAgencyId }))) return [];
  if (dueVersion === row.dueVersion && recipientAgencyId === row.recipientAgencyId) return [];
  const { assignmentId, tenantId, due } = duty.facts;
  const why = sayDropped(stage, dueVersion, duty.rule);
  return [
    { tenantId, assignmentId, stage, round, dueVersion, recipientAgencyId, ...why, letterId: null, due, at: now },
  ];
}
