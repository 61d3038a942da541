import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NoticeChange, NoticeState } from '#contracts';

/** One version of a month's notice. Once issued, the database refuses any change of it. */
@Entity('tthc_notice')
@Unique('uq_tthc_notice_version', ['tenantId', 'month', 'version'])
@Index('uq_tthc_notice_draft', ['tenantId', 'month'], { unique: true, where: "state = 'draft'" })
export class NoticeEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'month', type: 'text' })
  month!: string;

  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'state', type: 'text' })
  state!: NoticeState;

  /** Canonical JSON, kept as text: the papers drawn from it are the same bytes for ever. */
  @Column({ name: 'model', type: 'text' })
  model!: string;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'changes', type: 'jsonb' })
  changes!: NoticeChange[];

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  /** An account; null when the system did. */
  @Column({ name: 'made_by', type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz', nullable: true })
  issuedAt!: Date | null;

  @Column({ name: 'issued_by', type: 'uuid', nullable: true })
  issuedBy!: string | null;

  @Column({ name: 'issued_by_name', type: 'text', nullable: true })
  issuedByName!: string | null;
}
