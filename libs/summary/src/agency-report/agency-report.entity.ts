import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What an agency sent with one version of its completion report. Written once: the table itself refuses to change or forget it. */
@Entity('agency_report')
@Unique('uq_agency_report_version', ['assignmentId', 'version'])
@Index('ix_agency_report_last', ['tenantId', 'agencyId', 'taskId', 'sentAt'])
export class AgencyReportEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  /** Of the completion report. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  /** The regime: the next report under it begins with these words. */
  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  /** Canonical JSON. */
  @Column({ name: 'content', type: 'text' })
  content!: string;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}
