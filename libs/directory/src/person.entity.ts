import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from './domain/person.js';

/** Work contact data only (Luật 91/2025/QH15). */
@Entity('person')
@Unique('uq_person_email', ['tenantId', 'email'])
@Index('ix_person_agency', ['tenantId', 'agencyId'])
export class PersonEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  /** Lower case. */
  @Column({ name: 'email', type: 'text' })
  email!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'roles', type: 'jsonb' })
  roles!: Role[];

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;
}
