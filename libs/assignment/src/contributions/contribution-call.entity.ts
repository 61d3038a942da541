import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was last asked of the supporting agencies of an assignment: run again, nothing is asked twice. */
@Entity('contribution_call')
export class ContributionCallEntity {
  @PrimaryColumn({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Of the lead's day. */
  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;

  /** Working days before the lead's day; null: nothing was asked. */
  @Column({ name: 'days_before', type: 'integer', nullable: true })
  daysBefore!: number | null;

  /** As printed. */
  @Column({ name: 'names', type: 'jsonb' })
  names!: readonly string[];

  @Column({ name: 'unknown', type: 'jsonb' })
  unknown!: readonly string[];

  @Column({ name: 'called_at', type: 'timestamptz' })
  calledAt!: Date;
}
