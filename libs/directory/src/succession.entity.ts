import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Succession } from '#contracts';

/** A merger, division or end of agencies, with its legal basis; names are those of the day. */
@Entity('agency_succession')
@Index('ix_agency_succession_tenant', ['tenantId', 'effectiveOn'])
export class SuccessionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'effective_on', type: 'date' })
  effectiveOn!: LocalDate;

  @Column({ name: 'basis', type: 'text' })
  basis!: string;

  @Column({ name: 'parts', type: 'jsonb' })
  parts!: Succession['parts'];

  @Column({ name: 'applied_by', type: 'uuid', nullable: true })
  appliedBy!: string | null;

  @Column({ name: 'applied_at', type: 'timestamptz' })
  appliedAt!: Date;
}
