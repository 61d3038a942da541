import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { Audience } from './domain/reminder-stage.js';

export interface ScheduleRow {
  readonly assignmentId: string;
  readonly recipientAgencyId: string;
  readonly audience: Audience;
  readonly tenantId: string;
  readonly nextAt: Date | null;
  readonly stage: string | null;
  readonly round: number;
  readonly dueVersion: number;
}

const COLUMNS = `assignment_id as "assignmentId", recipient_agency_id as "recipientAgencyId", audience, tenant_id as "tenantId",
  next_at as "nextAt", stage, round, due_version as "dueVersion"`;

@Injectable()
export class ReminderScheduleStore {
  /** The due rows of some recipients of a tenant, locked; a row that somebody planned anew meanwhile is not among them. */
  async claimDue(tx: Transaction, tenantId: string, agencyIds: readonly string[], now: Date): Promise<ScheduleRow[]> {
    return tx.query<ScheduleRow[]>(
      `select ${COLUMNS} from reminder_schedule
        where tenant_id = $1 and recipient_agency_id = any($2::uuid[]) and next_at <= $3
        order by assignment_id, recipient_agency_id, audience for update`,
      [tenantId, agencyIds, now],
    );
  }

  async lock(tx: Transaction, assignmentIds: readonly string[]): Promise<ScheduleRow[]> {
    return tx.query<ScheduleRow[]>(
      `select ${COLUMNS} from reminder_schedule where assignment_id = any($1::uuid[])
        order by assignment_id, recipient_agency_id, audience for update`,
      [assignmentIds],
    );
  }

  async save(tx: Transaction, rows: readonly ScheduleRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into reminder_schedule (assignment_id, recipient_agency_id, audience, tenant_id, next_at, stage, round, due_version)
        select "assignmentId", "recipientAgencyId", audience, "tenantId", "nextAt", stage, round, "dueVersion"
          from jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, "recipientAgencyId" uuid, audience text, "tenantId" uuid,
            "nextAt" timestamptz, stage text, round integer, "dueVersion" integer)
          order by 1, 2, 3
        on conflict (assignment_id, recipient_agency_id, audience) do update set next_at = excluded.next_at, stage = excluded.stage,
          round = excluded.round, due_version = excluded.due_version`,
      [JSON.stringify(rows)],
    );
  }

  /** Rows of recipients to whom nothing is owed any more. */
  async remove(tx: Transaction, rows: readonly ScheduleRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `delete from reminder_schedule s using jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, "recipientAgencyId" uuid, audience text)
        where s.assignment_id = row."assignmentId" and s.recipient_agency_id = row."recipientAgencyId" and s.audience = row.audience`,
      [JSON.stringify(rows)],
    );
  }

  async postpone(tx: Transaction, assignmentIds: readonly string[], nextAt: Date): Promise<void> {
    await tx.query(
      'update reminder_schedule set next_at = $1 where assignment_id = any($2::uuid[]) and next_at is not null',
      [nextAt, assignmentIds],
    );
  }

  async forget(tx: Transaction, assignmentIds: readonly string[]): Promise<void> {
    await tx.query('delete from reminder_schedule where assignment_id = any($1::uuid[])', [assignmentIds]);
  }
}
