import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A mail that the built-in mailbox received over SMTP. */
@Entity('mailbox_message')
@Unique('uq_mailbox_message_message_id', ['tenantId', 'messageId'])
@Index('ix_mailbox_message_received', ['tenantId', 'receivedAt'])
export class MailboxMessageEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'sender', type: 'text' })
  from!: string;

  @Column({ name: 'recipient', type: 'text' })
  to!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'html', type: 'text', nullable: true })
  html!: string | null;

  @Column({ name: 'text', type: 'text', nullable: true })
  text!: string | null;

  /** Bytes as received. */
  @Column({ name: 'size', type: 'integer' })
  size!: number;
}
