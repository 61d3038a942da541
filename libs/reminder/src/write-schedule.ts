import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '#platform';
import { sayDropped } from './domain/ledger-reason.js';
import { recipientKey, stageKey } from './domain/next-reminder.js';
import { type PlannedReminder, planReminders } from './domain/plan-reminders.js';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';
import { type LedgerEntry, ReminderLedgerStore } from './reminder-ledger.store.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';

/** Writes the next reminders of each duty into their columns, and into the ledger what thereby will not be said. */
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
    const before = Map.groupBy(await this.schedule.lock(tx, assignmentIds), (row) => row.assignmentId);
    const duties = await this.loadDuties.run(tx, tenantId, assignmentIds);
    const changes = duties.map((duty) => changesOf(duty, before.get(duty.facts.assignmentId) ?? [], now));
    await this.schedule.save(
      tx,
      changes.flatMap(({ save }) => save),
    );
    await this.schedule.remove(
      tx,
      changes.flatMap(({ remove }) => remove),
    );
    await this.ledger.append(
      tx,
      changes.flatMap(({ dropped }) => dropped),
    );
  }
}

interface ScheduleChanges {
  readonly save: readonly ScheduleRow[];
  readonly remove: readonly ScheduleRow[];
  readonly dropped: readonly LedgerEntry[];
}

function changesOf(duty: Duty, old: readonly ScheduleRow[], now: Date): ScheduleChanges {
  const rows = planReminders(duty.rules, duty.rule, duty.settled, now.getTime()).map((each) => rowOf(duty, each));
  const byRecipient = new Map(rows.map((row) => [keyOf(row), row]));
  const before = new Map(old.map((row) => [keyOf(row), row]));
  return {
    save: rows.map((row) => keepDue(before.get(keyOf(row)), row, now)),
    remove: old.filter((row) => !byRecipient.has(keyOf(row))),
    dropped: old.flatMap((row) => droppedEntry(duty, row, byRecipient.get(keyOf(row)), now)),
  };
}

export function rowOf({ facts }: Pick<Duty, 'facts'>, { agencyId, audience, next }: PlannedReminder): ScheduleRow {
  return {
    ...{ assignmentId: facts.assignmentId, recipientAgencyId: agencyId, audience, tenantId: facts.tenantId },
    nextAt: next ? new Date(next.at) : null,
    stage: next?.stage.stage ?? null,
    round: next?.stage.round ?? 0,
    dueVersion: facts.dueVersion,
  };
}

function keyOf({ recipientAgencyId: agencyId, audience }: ScheduleRow): string {
  return recipientKey({ agencyId, audience });
}

/** What is due and waits for the sweep is not put off by planning it anew. */
function keepDue(old: ScheduleRow | undefined, row: ScheduleRow, now: Date): ScheduleRow {
  const waits = old?.nextAt && old.nextAt <= now && row.nextAt;
  return waits ? { ...row, nextAt: old.nextAt } : row;
}

/** A stage that was to come to this recipient and now will not: the day moved, or nothing more is owed. */
function droppedEntry(duty: Duty, old: ScheduleRow, row: ScheduleRow | undefined, now: Date): LedgerEntry[] {
  const { stage, round, dueVersion, recipientAgencyId } = old;
  if (stage === null || old.nextAt === null) return [];
  const key = stageKey({ stage, round, dueVersion, agencyId: recipientAgencyId });
  if (duty.settled.has(key) || (row !== undefined && row.dueVersion === dueVersion && row.stage !== null)) return [];
  const { assignmentId, tenantId, due } = duty.facts;
  const why = sayDropped(stage, dueVersion, duty.rule);
  return [
    { tenantId, assignmentId, stage, round, dueVersion, recipientAgencyId, ...why, letterId: null, due, at: now },
  ];
}
