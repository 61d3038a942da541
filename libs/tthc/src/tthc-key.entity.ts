import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a one-stop system hands returns in with. The token is only with whoever holds it, and opens nothing else. */
@Entity('tthc_key')
@Unique('uq_tthc_key_token', ['tokenHash'])
@Index('ix_tthc_key_tenant', ['tenantId'])
export class TthcKeyEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** The system that uses it. */
  @Column({ name: 'label', type: 'text' })
  label!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  /** An account. */
  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
