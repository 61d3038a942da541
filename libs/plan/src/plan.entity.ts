import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate, RollPolicy } from '#calendar';
import type { PlanExtras } from './domain/plan-extras.js';

@Entity('plan')
@Unique('uq_plan_file', ['tenantId', 'fileSha256'])
@Index('ix_plan_tenant', ['tenantId', 'planYear'])
@Index('ix_plan_amends', ['amendsPlanId'], { where: 'amends_plan_id is not null' })
@Index('ix_plan_parent', ['parentPlanId'], { where: 'parent_plan_id is not null' })
export class PlanEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** `regimes`: carries the year's regular reports; no list shows it and no summary counts it. */
  @Column({ name: 'kind', type: 'text', default: 'plan' })
  kind?: 'plan' | 'regimes';

  @Column({ name: 'plan_year', type: 'integer' })
  planYear!: number;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'number', type: 'text', nullable: true })
  number!: string | null;

  @Column({ name: 'issuer', type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ name: 'issued_on', type: 'date', nullable: true })
  issuedOn!: LocalDate | null;

  @Column({ name: 'status', type: 'text' })
  status!: 'draft' | 'published' | 'applied';

  /** Of the document in force, from 1; of a draft amendment the one it will make. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  /** The published plan this document changes; once it has, the document is `applied` and its rows are that plan's. */
  @Column({ name: 'amends_plan_id', type: 'uuid', nullable: true })
  amendsPlanId!: string | null;

  /** The plan this one was made under, in the same tenant. */
  @Column({ name: 'parent_plan_id', type: 'uuid', nullable: true })
  parentPlanId!: string | null;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'file_sha256', type: 'text' })
  fileSha256!: string;

  @Column({ name: 'standing_agency_id', type: 'uuid', nullable: true })
  standingAgencyId!: string | null;

  @Column({ name: 'roll_policy', type: 'text' })
  rollPolicy!: RollPolicy;

  /** Targets, dated duties, report regimes and the reader's remarks: kept as read until the rooms that use them take them up. */
  @Column({ name: 'extras', type: 'jsonb' })
  extras!: PlanExtras;

  @Column({ name: 'imported_by', type: 'uuid', nullable: true })
  importedBy!: string | null;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;
}
