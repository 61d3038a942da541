import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FeedScope } from '#contracts';

/** An address that calendars follow. The token in it is only with whoever holds the address. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_token', ['tokenHash'])
@Index('ix_calendar_feed_owner', ['tenantId', 'ownerId'])
export class CalendarFeedEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'scope', type: 'text' })
  scope!: FeedScope;

  /** The agency, or the person's account. */
  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

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

  @Column({ name: 'last_read_at', type: 'timestamptz', nullable: true })
  lastReadAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
