import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A past fact, written in the transaction that made it true, and passed on by the relay. */
@Entity('outbox_event')
@Index('ix_outbox_event_waiting', ['id'], { where: 'relayed_at is null' })
export class OutboxEventEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'type', type: 'text' })
  type!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'payload', type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ name: 'occurred_at', type: 'timestamptz' })
  occurredAt!: Date;

  @Column({ name: 'relayed_at', type: 'timestamptz', nullable: true })
  relayedAt!: Date | null;
}
