import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';

/** An agency says: done. A returned report stays; the next one has the next version. */
@Entity('completion_report')
@Unique('uq_completion_report_version', ['assignmentId', 'version'])
export class CompletionReportEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'document_number', type: 'text' })
  documentNumber!: string;

  @Column({ name: 'document_date', type: 'date' })
  documentDate!: LocalDate;

  @Column({ name: 'note', type: 'text' })
  note!: string;

  @Column({ name: 'evidence_file_id', type: 'uuid', nullable: true })
  evidenceFileId!: string | null;

  @Column({ name: 'evidence_file_name', type: 'text', nullable: true })
  evidenceFileName!: string | null;

  @Column({ name: 'no_evidence_reason', type: 'text', nullable: true })
  noEvidenceReason!: string | null;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy!: string;

  @Column({ name: 'sent_by_name', type: 'text', nullable: true })
  sentByName!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: 'approved' | 'returned' | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason!: string | null;
}
