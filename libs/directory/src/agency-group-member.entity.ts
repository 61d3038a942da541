import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('agency_group_member')
@Unique('uq_agency_group_member', ['groupId', 'agencyId'])
@Index('ix_agency_group_member_agency', ['tenantId', 'agencyId'])
export class AgencyGroupMemberEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;
}
