import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a regular activity last succeeded: silence shows. It belongs to the installation, so its tenant is the nil UUID. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
