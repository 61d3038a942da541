import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that came with a mail of the built-in mailbox. */
@Entity('mailbox_attachment')
export class MailboxAttachmentEntity {
  @PrimaryColumn({ name: 'message_id', type: 'uuid' })
  messageId!: string;

  /** From 1, as in the mail. */
  @PrimaryColumn({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  /** Bytes. */
  @Column({ name: 'size', type: 'integer' })
  size!: number;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes!: Buffer;
}
