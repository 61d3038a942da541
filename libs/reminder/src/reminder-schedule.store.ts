import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';

export interface ScheduleRow {
  readonly assignmentId: string;
  readonly tenantId: string;
  readonly nextAt: Date | null;
  readonly stage: string | null;
  readonly round: number;
  readonly recipientAgencyId: string | null;
  readonly dueVersion: number;
}

export interface RecipientRef {
  readonly tenantId: string;
  readonly agencyId: string;
}

const COLUMNS = `assignment_id as "assignmentId", tenant_id as "tenantId", next_at as "nextAt", stage, round,
  recipient_agency_id as "recipientAgencyId", due_version as "dueVersion"`;

@Injectable()
export class ReminderScheduleStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Everybody for whom something is due. */
  async dueRecipients(now: Date): Promise<RecipientRef[]> {
    return this.dataSource.query<RecipientRef[]>(
      `select tenant_id as "tenantId", recipient_agency_id as "agencyId" from reminder_schedule
        where next_at <= $1 group by tenant_id, recipient_agency_id`,
      [now],
    );
  }

  /** One sweeper at a time writes to a recipient; false: another one is at it. Held to the end of the transaction. */
  async holdRecipient(tx: Transaction, { tenantId, agencyId }: RecipientRef): Promise<boolean> {
    const [row] = await tx.query<{ held: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
      [`reminder:${tenantId}:${agencyId}`],
    );
    return row?.held === true;
  }

  /** The due rows of a recipient, locked; a row that somebody planned anew meanwhile is not among them. */
  async claimDue(tx: Transaction, { tenantId, agencyId }: RecipientRef, now: Date): Promise<ScheduleRow[]> {
    return tx.query<ScheduleRow[]>(
      `select ${COLUMNS} from reminder_schedule
        where tenant_id = $1 and recipient_agency_id = $2 and next_at <= $3 order by assignment_id for update`,
      [tenantId, agencyId, now],
    );
  }

  async lock(tx: Transaction, assignmentIds: readonly string[]): Promise<ScheduleRow[]> {
    return tx.query<ScheduleRow[]>(
      `select ${COLUMNS} from reminder_schedule where assignment_id = any($1::uuid[]) order by assignment_id for update`,
      [assignmentIds],
    );
  }

  async read(assignmentIds: readonly string[]): Promise<ScheduleRow[]> {
    return this.dataSource.query<ScheduleRow[]>(
      `select ${COLUMNS} from reminder_schedule where assignment_id = any($1::uuid[])`,
      [assignmentIds],
    );
  }

  async save(tx: Transaction, rows: readonly ScheduleRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into reminder_schedule (assignment_id, tenant_id, next_at, stage, round, recipient_agency_id, due_version)
        select "assignmentId", "tenantId", "nextAt", stage, round, "recipientAgencyId", "dueVersion"
          from jsonb_to_recordset($1::jsonb) as row ("assignmentId" uuid, "tenantId" uuid, "nextAt" timestamptz, stage text,
            round integer, "recipientAgencyId" uuid, "dueVersion" integer)
          order by "assignmentId"
        on conflict (assignment_id) do update set next_at = excluded.next_at, stage = excluded.stage, round = excluded.round,
          recipient_agency_id = excluded.recipient_agency_id, due_version = excluded.due_version`,
      [JSON.stringify(rows)],
    );
  }

  async postpone(tx: Transaction, assignmentIds: readonly string[], nextAt: Date): Promise<void> {
    await tx.query('update reminder_schedule set next_at = $1 where assignment_id = any($2::uuid[])', [
      nextAt,
      assignmentIds,
    ]);
  }

  async forget(tx: Transaction, assignmentIds: readonly string[]): Promise<void> {
    await tx.query('delete from reminder_schedule where assignment_id = any($1::uuid[])', [assignmentIds]);
  }
}
