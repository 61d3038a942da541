import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgencyDraft } from '../domain/agency-report.js';

/** What an agency has written for its next sending; nobody else counts it. */
@Entity('agency_report_draft')
export class AgencyReportDraftEntity {
  @PrimaryColumn({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'texts', type: 'jsonb' })
  texts!: AgencyDraft['texts'];

  @Column({ name: 'corrections', type: 'jsonb' })
  corrections!: AgencyDraft['corrections'];

  @Column({ name: 'saved_by', type: 'uuid' })
  savedBy!: string;

  @Column({ name: 'saved_by_name', type: 'text' })
  savedByName!: string;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
