import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';

/** Asked before the day ends, with a reason; both days are kept. */
@Entity('extension_request')
@Index('uq_extension_request_open', ['assignmentId'], { unique: true, where: 'decision is null' })
@Index('ix_extension_request_assignment', ['assignmentId', 'askedAt'])
export class ExtensionRequestEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ name: 'asked_by_name', type: 'text', nullable: true })
  askedByName!: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** The effective day that was in force when it was asked. */
  @Column({ name: 'from_due', type: 'date' })
  fromDue!: LocalDate;

  @Column({ name: 'requested_due', type: 'date' })
  requestedDue!: LocalDate;

  /** `lapsed`: the assignment closed before anybody decided. */
  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: 'granted' | 'refused' | 'lapsed' | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason!: string | null;

  /** Effective: the granted day after the roll. */
  @Column({ name: 'granted_due', type: 'date', nullable: true })
  grantedDue!: LocalDate | null;
}
