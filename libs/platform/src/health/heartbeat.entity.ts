import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a regular activity last succeeded: silence shows. It belongs to the installation, so its tenant is the nil UUID. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** The last success; null while there has been none. */
  @Column({ name: 'at', type: 'timestamptz', nullable: true })
  at!: Date | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  /** Runs since the beginning; 64 bit numbers come as text. */
  @Column({ name: 'succeeded', type: 'bigint', default: 0 })
  succeeded!: string;

  @Column({ name: 'failed', type: 'bigint', default: 0 })
  failed!: string;

  /** Milliseconds that the last success took; null where nobody measured. */
  @Column({ name: 'took_ms', type: 'integer', nullable: true })
  tookMs!: number | null;
}
