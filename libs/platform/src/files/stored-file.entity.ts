import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file given to us, kept in the database so that one backup holds everything. */
@Entity('stored_file')
@Index('ix_stored_file_sha256', ['tenantId', 'sha256'])
export class StoredFileEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  /** Bytes. */
  @Column({ name: 'size', type: 'integer' })
  size!: number;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes!: Buffer;

  @Column({ name: 'stored_at', type: 'timestamptz' })
  storedAt!: Date;
}
