import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TthcSource } from '#contracts';

/** One agency's return of one month: a draft, or a version that was handed in. Versions stay; the current one counts. */
@Entity('tthc_return')
@Unique('uq_tthc_return_version', ['tenantId', 'month', 'agencyId', 'state', 'version'])
@Index('uq_tthc_return_current', ['tenantId', 'month', 'agencyId'], { unique: true, where: 'is_current' })
@Index('uq_tthc_return_draft', ['tenantId', 'month', 'agencyId'], { unique: true, where: "state = 'draft'" })
@Index('ix_tthc_return_agency', ['tenantId', 'agencyId', 'month'])
export class TthcReturnEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** `2026-03`. */
  @Column({ name: 'month', type: 'text' })
  month!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  /** As it was called when it handed in. */
  @Column({ name: 'agency_name', type: 'text' })
  agencyName!: string;

  @Column({ name: 'agency_level', type: 'text' })
  agencyLevel!: string;

  @Column({ name: 'state', type: 'text' })
  state!: 'draft' | 'submitted';

  /** From 1; 0 of a draft. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'is_current', type: 'boolean' })
  isCurrent!: boolean;

  @Column({ name: 'source', type: 'text' })
  source!: TthcSource;

  /** An account; of a program, the one that made its key. */
  @Column({ name: 'entered_by', type: 'uuid' })
  enteredBy!: string;

  @Column({ name: 'entered_by_name', type: 'text' })
  enteredByName!: string;

  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ name: 'carry_reason', type: 'text' })
  carryReason!: string;

  @Column({ name: 'late_causes', type: 'text' })
  lateCauses!: string;

  @Column({ name: 'apologies', type: 'integer' })
  apologies!: number;

  @Column({ name: 'apology_note', type: 'text' })
  apologyNote!: string;

  @Column({ name: 'correction_reason', type: 'text' })
  correctionReason!: string;
}
