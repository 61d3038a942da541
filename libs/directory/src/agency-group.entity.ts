import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('agency_group')
@Unique('uq_agency_group_name', ['tenantId', 'nameFolded'])
export class AgencyGroupEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded!: string;

  @Column({ name: 'aliases', type: 'jsonb' })
  aliases!: string[];

  /** Order of the protocol: as the first file listed them. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;
}
