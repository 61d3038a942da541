import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChannelKind } from '#contracts';

/** Who is told where, beside the letter. A removed one stays, without its secret: notices speak of it. */
@Entity('channel_subscription')
@Index('ux_channel_subscription_target', ['tenantId', 'channel', 'agencyKey', 'target'], {
  unique: true,
  where: 'removed_at is null',
})
export class ChannelSubscriptionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'channel', type: 'text' })
  channel!: ChannelKind;

  /** Null: all agencies of the tenant. */
  @Column({ name: 'agency_id', type: 'uuid', nullable: true })
  agencyId!: string | null;

  /** The agency's id, or `all`: nulls are never equal, this is. */
  @Column({ name: 'agency_key', type: 'text' })
  agencyKey!: string;

  @Column({ name: 'target', type: 'text' })
  target!: string;

  /** Of a webhook: its key, encrypted. */
  @Column({ name: 'sealed_secret', type: 'text', nullable: true })
  sealedSecret!: string | null;

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;

  /** Digests composed before this are not told of: when it was made, or last switched on. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
