import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { NextReminder, ReminderLedgerLine, ReminderOutcome } from '#contracts';
import { LetterView } from '#mail';

interface LedgerRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly stage: string;
  readonly due: string | null;
  readonly dueVersion: number;
  readonly recipientAgencyId: string;
  readonly outcome: ReminderOutcome;
  readonly reason: string;
  readonly letterId: string | null;
  readonly at: Date;
}

const LEDGER_COLUMNS = `id, assignment_id as "assignmentId", stage, due::text as due, due_version as "dueVersion",
  recipient_agency_id as "recipientAgencyId", outcome, reason, letter_id as "letterId", at`;

/** "Vì sao tôi (không) nhận được thư này?" */
@Injectable()
export class ReminderView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly letters: LetterView,
  ) {}

  /** All that was said, and not said, of one assignment, oldest first. */
  async ofAssignment(tenantId: string, assignmentId: string): Promise<ReminderLedgerLine[]> {
    return this.lines(tenantId, 'assignment_id = $2', [assignmentId]);
  }

  /** What one recipient was told within a span of time. */
  async ofRecipient(tenantId: string, agencyId: string, from: Date, to: Date): Promise<ReminderLedgerLine[]> {
    return this.lines(tenantId, 'recipient_agency_id = $2 and at >= $3 and at < $4', [agencyId, from, to]);
  }

  async next(tenantId: string, assignmentId: string): Promise<NextReminder | null> {
    const [row] = await this.dataSource.query<
      { nextAt: Date | null; stage: string | null; recipientAgencyId: string | null }[]
    >(
      `select next_at as "nextAt", stage, recipient_agency_id as "recipientAgencyId" from reminder_schedule
        where tenant_id = $1 and assignment_id = $2`,
      [tenantId, assignmentId],
    );
    return row ? { assignmentId, ...row, nextAt: row.nextAt?.toISOString() ?? null } : null;
  }

  private async lines(tenantId: string, where: string, values: readonly unknown[]): Promise<ReminderLedgerLine[]> {
    const rows = await this.dataSource.query<LedgerRow[]>(
      `select ${LEDGER_COLUMNS} from reminder_ledger where tenant_id = $1 and ${where} order by at, stage, id`,
      [tenantId, ...values],
    );
    const letters = await this.letters.standing(tenantId, [...new Set(rows.flatMap(({ letterId }) => letterId ?? []))]);
    return rows.map((row) => {
      const letter = row.letterId === null ? undefined : letters.get(row.letterId);
      return {
        ...row,
        at: row.at.toISOString(),
        recipientName: letter?.recipientName ?? null,
        letterStatus: letter?.status ?? null,
        address: letter?.address ?? null,
        sentAt: letter?.sentAt ?? null,
      };
    });
  }
}
