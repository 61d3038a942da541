import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a letter, kept as it goes out: what was sent can be shown. */
@Entity('letter_attachment')
export class LetterAttachmentEntity {
  @PrimaryColumn({ name: 'letter_id', type: 'uuid' })
  letterId!: string;

  /** From 1. */
  @PrimaryColumn({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes!: Buffer;
}
