import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { ContributionState } from '#contracts';

/** What one supporting agency owes the lead of one assignment, before the lead's own day. No assignment: no summary counts it. */
@Entity('contribution')
@Unique('uq_contribution', ['assignmentId', 'agencyId'])
@Index('ix_contribution_agency', ['tenantId', 'agencyId', 'due'])
@Index('ix_contribution_awaited', ['id'], { where: `state = 'awaited'` })
export class ContributionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'agency_name', type: 'text' })
  agencyName!: string;

  /** Ends at 24:00 in Vietnam. */
  @Column({ name: 'due', type: 'date' })
  due!: LocalDate;

  /** Counts the changes of `due`, from 1. */
  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;

  @Column({ name: 'state', type: 'text' })
  state!: ContributionState;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** Given or waived: when, by whom, in what words. */
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ name: 'settled_by_name', type: 'text', nullable: true })
  settledByName!: string | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'evidence_file_id', type: 'uuid', nullable: true })
  evidenceFileId!: string | null;

  @Column({ name: 'evidence_file_name', type: 'text', nullable: true })
  evidenceFileName!: string | null;
}
