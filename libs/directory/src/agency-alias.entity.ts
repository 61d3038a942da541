import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('agency_alias')
@Unique('uq_agency_alias', ['agencyId', 'alias'])
@Index('ix_agency_alias_folded', ['tenantId', 'aliasFolded'])
export class AgencyAliasEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'alias', type: 'text' })
  alias!: string;

  @Column({ name: 'alias_folded', type: 'text' })
  aliasFolded!: string;
}
