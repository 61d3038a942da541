import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { TenantKind, TenantLevel } from './domain/tenant.js';

/** A body that issues plans; everything else in the database belongs to one. */
@Entity('tenant')
@Unique('uq_tenant_code', ['code'])
export class TenantEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  /** Always the id itself: every table is asked by `tenant_id`. */
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: TenantKind;

  @Column({ name: 'level', type: 'text' })
  level!: TenantLevel;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
