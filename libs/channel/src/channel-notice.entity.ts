import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ChannelKind, NoticeStatus } from '#contracts';
import type { NoticeContent } from './domain/notice.js';

/** One notice to one subscription and how far its delivery has come: the ledger of the channels. */
@Entity('channel_notice')
@Unique('uq_channel_notice_letter', ['subscriptionId', 'letterId'])
@Index('ix_channel_notice_waiting', ['nextAttemptAt'], { where: "status in ('queued', 'sending')" })
@Index('ix_channel_notice_tenant', ['tenantId', 'createdAt'])
export class ChannelNoticeEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'subscription_id', type: 'uuid' })
  subscriptionId!: string;

  @Column({ name: 'channel', type: 'text' })
  channel!: ChannelKind;

  @Column({ name: 'target', type: 'text' })
  target!: string;

  /** Null: a trial. */
  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;

  @Column({ name: 'content', type: 'jsonb' })
  content!: NoticeContent;

  @Column({ name: 'status', type: 'text' })
  status!: NoticeStatus;

  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;
}
