import { Injectable } from '@nestjs/common';
import type { ReminderOutcome } from '#contracts';
import { newId, type Transaction } from '#platform';
import { stageKey } from './domain/next-reminder.js';

export interface LedgerEntry {
  readonly tenantId: string;
  readonly assignmentId: string;
  readonly stage: string;
  readonly round: number;
  readonly dueVersion: number;
  readonly recipientAgencyId: string;
  readonly outcome: ReminderOutcome;
  readonly reason: string;
  readonly letterId: string | null;
  readonly due: string | null;
  readonly at: Date;
}

interface SettledRow {
  readonly assignmentId: string;
  readonly stage: string;
  readonly round: number;
  readonly dueVersion: number;
  readonly agencyId: string;
}

@Injectable()
export class ReminderLedgerStore {
  /**
   * The settled stages of each assignment. A suppressed one is not settled: the report that silenced it may be returned. Nor is
   * what stands in a letter of `ignoring`.
   */
  async settled(
    tx: Transaction,
    assignmentIds: readonly string[],
    ignoring: readonly string[] = [],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await tx.query<SettledRow[]>(
      `select assignment_id as "assignmentId", stage, round, due_version as "dueVersion", recipient_agency_id as "agencyId"
        from reminder_ledger
        where assignment_id = any($1::uuid[]) and outcome <> 'suppressed'
          and (letter_id is null or letter_id <> all($2::uuid[]))`,
      [assignmentIds, ignoring],
    );
    const byAssignment = new Map<string, Set<string>>();
    for (const { assignmentId, ...stage } of rows) {
      const known = byAssignment.get(assignmentId);
      if (known) known.add(stageKey(stage));
      else byAssignment.set(assignmentId, new Set([stageKey(stage)]));
    }
    return byAssignment;
  }

  /** Writes each line once. A line that was only suppressed, or whose letter was withdrawn, gives way; any other stands. */
  async append(tx: Transaction, entries: readonly LedgerEntry[], withdrawn: readonly string[] = []): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `insert into reminder_ledger
          (id, tenant_id, assignment_id, stage, round, due_version, recipient_agency_id, outcome, reason, letter_id, due, at)
        select id, "tenantId", "assignmentId", stage, round, "dueVersion", "recipientAgencyId", outcome, reason, "letterId", due, at
          from jsonb_to_recordset($1::jsonb) as row (id uuid, "tenantId" uuid, "assignmentId" uuid, stage text, round integer,
            "dueVersion" integer, "recipientAgencyId" uuid, outcome text, reason text, "letterId" uuid, due date, at timestamptz)
        on conflict on constraint uq_reminder_ledger_once do update set
            outcome = excluded.outcome, reason = excluded.reason, letter_id = excluded.letter_id, due = excluded.due, at = excluded.at
          where reminder_ledger.outcome = 'suppressed' or reminder_ledger.letter_id = any($2::uuid[])`,
      [JSON.stringify(entries.map((entry) => ({ id: newId(), ...entry }))), withdrawn],
    );
  }

  /** The assignments that some letters speak of. */
  async assignmentsOf(
    tx: Transaction,
    letterIds: readonly string[],
  ): Promise<{ letterId: string; assignmentId: string }[]> {
    return tx.query(
      `select distinct letter_id as "letterId", assignment_id as "assignmentId" from reminder_ledger
        where letter_id = any($1::uuid[]) order by 1, 2`,
      [letterIds],
    );
  }

  /** Those of the assignments of which a stage has been said, whatever the round. */
  async told(tx: Transaction, assignmentIds: readonly string[], stage: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select distinct assignment_id as id from reminder_ledger where assignment_id = any($1::uuid[]) and stage = $2',
      [assignmentIds, stage],
    );
    return rows.map(({ id }) => id);
  }

  async settleLetters(
    tx: Transaction,
    letterIds: readonly string[],
    outcome: ReminderOutcome,
    reason: string,
  ): Promise<void> {
    await tx.query(
      `update reminder_ledger set outcome = $2, reason = $3 where letter_id = any($1::uuid[]) and outcome in ('sent', 'held')`,
      [letterIds, outcome, reason],
    );
  }
}
