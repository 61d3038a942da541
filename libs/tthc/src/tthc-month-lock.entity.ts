import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A month whose notice is out: its returns stand until it is opened again for a reason. */
@Entity('tthc_month_lock')
export class TthcMonthLockEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @PrimaryColumn({ name: 'month', type: 'text' })
  month!: string;

  /** Null once it was opened again. */
  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  /** An account; null when the system did. */
  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;
}
