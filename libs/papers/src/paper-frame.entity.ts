import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrameChanges, Paper } from '#contracts';

/** What an office wants otherwise in one of its papers. */
@Entity('paper_frame')
export class PaperFrameEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @PrimaryColumn({ name: 'paper', type: 'text' })
  paper!: Paper;

  @Column({ name: 'changes', type: 'jsonb' })
  changes!: FrameChanges;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
