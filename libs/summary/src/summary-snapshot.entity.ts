import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { SummaryWindow } from './domain/assignment-fact.js';

/** What one version of a report was made of. Written once: the table itself refuses to change or forget it. */
@Entity('summary_snapshot')
@Unique('uq_summary_snapshot_version', ['planId', 'windowCode', 'version'])
export class SummarySnapshotEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'window_code', type: 'text' })
  windowCode!: SummaryWindow['code'];

  /** From 1: what the end of the window froze. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;

  /** The window's last day: what happened later is not in the facts. */
  @Column({ name: 'cut_off', type: 'date' })
  cutOff!: LocalDate;

  @Column({ name: 'facts', type: 'bytea' })
  facts!: Buffer;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  /** The account that corrected it; null: the system, at the end of the window. */
  @Column({ name: 'made_by', type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ name: 'made_by_name', type: 'text', nullable: true })
  madeByName!: string | null;

  /** Why it was made anew; null of the first. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;
}
