import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The pass of a gateway that gives a new one with each use. It belongs to the installation: nil tenant. */
@Entity('channel_token')
export class ChannelTokenEntity {
  @PrimaryColumn({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** SHA-256 of the first refresh token, as the setting gives it: a new setting begins anew. */
  @Column({ name: 'seed_hash', type: 'text' })
  seedHash!: string;

  @Column({ name: 'sealed_access', type: 'text', nullable: true })
  sealedAccess!: string | null;

  @Column({ name: 'sealed_refresh', type: 'text' })
  sealedRefresh!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;
}
