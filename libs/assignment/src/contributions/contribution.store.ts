import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { newId, type Transaction } from '#platform';
import type { ContributionSituation } from '../domain/decide-contribution.js';
import { ContributionEntity } from './contribution.entity.js';

/** Rows to a statement: a task of every department that every commune supports has thousands. */
const ROWS_A_STATEMENT = 5_000;

export interface NewContribution {
  readonly assignmentId: string;
  readonly planId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly due: LocalDate;
}

export type LockedContribution = ContributionSituation &
  Pick<ContributionEntity, 'id' | 'assignmentId' | 'planId' | 'agencyName'>;

@Injectable()
export class ContributionStore {
  /** Asks whoever was not asked yet, and again whoever was no longer asked; nobody twice. */
  async ask(tx: Transaction, tenantId: string, at: Date, asked: readonly NewContribution[]): Promise<void> {
    for (let from = 0; from < asked.length; from += ROWS_A_STATEMENT) {
      const rows = asked.slice(from, from + ROWS_A_STATEMENT).map((each) => ({ id: newId(), ...each }));
      await tx.query(
        `insert into contribution (id, tenant_id, assignment_id, plan_id, agency_id, agency_name, due, due_version, state, asked_at)
          select id, $2, "assignmentId", "planId", "agencyId", "agencyName", due, 1, 'awaited', $3
            from jsonb_to_recordset($1::jsonb) as row (id uuid, "assignmentId" uuid, "planId" uuid, "agencyId" uuid, "agencyName" text, due date)
            order by "assignmentId", "agencyId"
          on conflict (assignment_id, agency_id) do update set state = 'awaited', due = excluded.due,
              due_version = contribution.due_version + 1, asked_at = excluded.asked_at
            where contribution.state = 'withdrawn'`,
        [JSON.stringify(rows), tenantId, at],
      );
    }
  }

  /** What the agencies had given, or were let off, before the lead's work went to another. */
  async takeOver(tx: Transaction, assignmentIds: readonly string[]): Promise<void> {
    await tx.query(
      `update contribution n set state = o.state, settled_at = o.settled_at, settled_by = o.settled_by,
              settled_by_name = o.settled_by_name, note = o.note, evidence_file_id = o.evidence_file_id, evidence_file_name = o.evidence_file_name
         from assignment a join contribution o on o.assignment_id = a.succeeds_id
        where a.id = any($1::uuid[]) and n.assignment_id = a.id and n.agency_id = o.agency_id
          and n.state = 'awaited' and o.state in ('given', 'waived')`,
      [assignmentIds],
    );
  }

  /** The lead's day moved, and with it the day of all who are still waited for. */
  async move(
    tx: Transaction,
    moves: readonly { readonly assignmentId: string; readonly due: LocalDate }[],
  ): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `update contribution c set due = row.due, due_version = c.due_version + 1
         from jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, due date)
        where c.assignment_id = row."assignmentId" and c.state = 'awaited' and c.due <> row.due`,
      [JSON.stringify(moves)],
    );
  }

  /** Nobody of `keep` excepted. Returns the ids of those who are no longer asked. */
  async withdraw(
    tx: Transaction,
    calls: readonly { readonly assignmentId: string; readonly keep: readonly string[] }[],
  ): Promise<string[]> {
    if (calls.length === 0) return [];
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `update contribution c set state = 'withdrawn'
         from jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, keep jsonb)
        where c.assignment_id = row."assignmentId" and c.state = 'awaited' and not row.keep ? c.agency_id::text
        returning c.id`,
      [JSON.stringify(calls)],
    );
    return rows.map(({ id }) => id);
  }

  async awaitedOf(tx: Transaction, tenantId: string, assignmentIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from contribution where tenant_id = $1 and assignment_id = any($2::uuid[]) and state = 'awaited' order by id`,
      [tenantId, assignmentIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Of two people who settle it at once, the second waits here and sees what the first has done. */
  async lock(tx: Transaction, tenantId: string, id: string): Promise<LockedContribution | null> {
    const rows = await tx.query<LockedContribution[]>(
      `select c.id, c.assignment_id as "assignmentId", c.plan_id as "planId", c.agency_name as "agencyName", c.state,
              c.agency_id as "agencyId", a.state as "leadState", a.agency_id as "leadAgencyId",
              a.approver_agency_id as "approverAgencyId", a.standing_agency_id as "standingAgencyId"
         from contribution c join assignment a on a.id = c.assignment_id
        where c.tenant_id = $1 and c.id = $2 for update of c`,
      [tenantId, id],
    );
    return rows[0] ?? null;
  }

  async settle(tx: Transaction, id: string, changes: Partial<ContributionEntity>): Promise<void> {
    await tx.update(ContributionEntity, { id }, changes);
  }
}
