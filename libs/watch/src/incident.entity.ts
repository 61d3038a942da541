import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SilenceKind } from '#mail';

/** A silence of the service, from when it was noticed to when it ended. At most one is open. It belongs to the installation: nil tenant. */
@Entity('incident')
@Index('ux_incident_open', ['tenantId'], { unique: true, where: 'closed_at is null' })
export class IncidentEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: SilenceKind;

  /** The last sign of life before it. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'alarm_sent_at', type: 'timestamptz', nullable: true })
  alarmSentAt!: Date | null;

  @Column({ name: 'clear_sent_at', type: 'timestamptz', nullable: true })
  clearSentAt!: Date | null;

  /** Of several processes one writes its letter. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;
}
