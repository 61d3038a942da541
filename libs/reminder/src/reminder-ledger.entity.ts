import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReminderOutcome } from '#contracts';

/** What became of each reminder and why: the proof of urging. */
@Entity('reminder_ledger')
@Unique('uq_reminder_ledger_once', ['assignmentId', 'stage', 'round', 'dueVersion', 'recipientAgencyId'])
@Index('ix_reminder_ledger_recipient', ['tenantId', 'recipientAgencyId', 'at'])
@Index('ix_reminder_ledger_at', ['tenantId', 'at'])
@Index('ix_reminder_ledger_letter', ['letterId'])
export class ReminderLedgerEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'stage', type: 'text' })
  stage!: string;

  /** Tells the repeats of one stage apart: the day number of the morning it belongs to; 0 for a stage that comes once. */
  @Column({ name: 'round', type: 'integer' })
  round!: number;

  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;

  @Column({ name: 'recipient_agency_id', type: 'uuid' })
  recipientAgencyId!: string;

  @Column({ name: 'outcome', type: 'text' })
  outcome!: ReminderOutcome;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;

  /** The effective day at that time. */
  @Column({ name: 'due', type: 'date', nullable: true })
  due!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
