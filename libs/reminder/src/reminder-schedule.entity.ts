import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Audience } from './domain/reminder-stage.js';

/** The next reminder of each assignment to each of its recipients: a column that the sweep asks, never a timer. */
@Entity('reminder_schedule')
@Index('ix_reminder_schedule_next', ['nextAt'], { where: 'next_at is not null' })
@Index('ix_reminder_schedule_recipient', ['tenantId', 'recipientAgencyId', 'nextAt'], { where: 'next_at is not null' })
export class ReminderScheduleEntity {
  @PrimaryColumn({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @PrimaryColumn({ name: 'recipient_agency_id', type: 'uuid' })
  recipientAgencyId!: string;

  /** `agency`: its own mail · `head`: its head's. */
  @PrimaryColumn({ name: 'audience', type: 'text' })
  audience!: Audience;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Null: nothing to remind of as things stand. */
  @Column({ name: 'next_at', type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  @Column({ name: 'stage', type: 'text', nullable: true })
  stage!: string | null;

  @Column({ name: 'round', type: 'integer' })
  round!: number;

  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;
}
