import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { AmendmentCounts, PlanVersionRow } from '#contracts';

/** What a plan said from one publication to the next. Written when a plan is first amended; only `supersededAt` changes. */
@Entity('plan_version')
@Unique('uq_plan_version', ['planId', 'version'])
export class PlanVersionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'version', type: 'integer' })
  version!: number;

  /** The imported document: the plan itself for the first version, the amendment for a later one. */
  @Column({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'number', type: 'text', nullable: true })
  number!: string | null;

  @Column({ name: 'issued_on', type: 'date', nullable: true })
  issuedOn!: LocalDate | null;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;

  /** Null: in force. */
  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  /** What it changed of the version before; null for the first. */
  @Column({ name: 'counts', type: 'jsonb', nullable: true })
  counts!: AmendmentCounts | null;

  @Column({ name: 'rows', type: 'jsonb' })
  rows!: readonly PlanVersionRow[];
}
