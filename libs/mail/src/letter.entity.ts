import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LetterItem, LetterKind, LetterStatus } from '#contracts';

/** A letter and how far its delivery has come. Its key makes it unique: composed twice, it exists once. */
@Entity('letter')
@Unique('uq_letter_key', ['tenantId', 'key'])
@Index('ix_letter_waiting', ['nextAttemptAt'], { where: "status in ('queued', 'sending', 'unknown')" })
@Index('ix_letter_status', ['tenantId', 'status', 'composedAt'])
@Index('ix_letter_recipient', ['tenantId', 'recipientAgencyId', 'composedAt'])
export class LetterEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** What makes it the same letter: `digest:<agency>:<day>`, `assigned:<plan>:<agency>`. */
  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: LetterKind;

  @Column({ name: 'recipient_agency_id', type: 'uuid', nullable: true })
  recipientAgencyId!: string | null;

  @Column({ name: 'recipient_name', type: 'text' })
  recipientName!: string;

  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'html', type: 'text' })
  html!: string;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'items', type: 'jsonb' })
  items!: LetterItem[];

  /** Most letters have none: only those that do are asked for them at sending. */
  @Column({ name: 'has_attachments', type: 'boolean', default: false })
  hasAttachments!: boolean;

  @Column({ name: 'composed_at', type: 'timestamptz' })
  composedAt!: Date;

  @Column({ name: 'status', type: 'text' })
  status!: LetterStatus;

  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  /** Not before this moment; null once nothing more will be tried. */
  @Column({ name: 'next_attempt_at', type: 'timestamptz', nullable: true })
  nextAttemptAt!: Date | null;

  /** When the waiting letter was last put before the workers; the recovery asks for it. */
  @Column({ name: 'ordered_at', type: 'timestamptz', nullable: true })
  orderedAt!: Date | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Stable over all attempts: a second copy after a crash is recognised by it. */
  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  /** What the mail server said when it took the letter: `250 2.0.0 Ok: queued as 4F2`. */
  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: string | null;

  /** Times that it was handed over without an answer. */
  @Column({ name: 'unknowns', type: 'integer', default: 0 })
  unknowns!: number;

  @Column({ name: 'bounced_at', type: 'timestamptz', nullable: true })
  bouncedAt!: Date | null;
}
