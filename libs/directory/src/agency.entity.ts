import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { AgencyKind, AgencyLevel } from './domain/agency.js';

@Entity('agency')
@Unique('uq_agency_name', ['tenantId', 'nameFolded'])
export class AgencyEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: AgencyKind;

  @Column({ name: 'level', type: 'text' })
  level!: AgencyLevel;

  @Column({ name: 'email', type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  /** Order of the protocol: as the first file listed them. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;
}
