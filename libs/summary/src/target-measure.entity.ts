import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SummaryWindow } from './domain/assignment-fact.js';

/** What was measured of a plan's target for one report. */
@Entity('target_measure')
@Index('ix_target_measure_plan', ['planId', 'windowCode'])
export class TargetMeasureEntity {
  /** The confirmed finding that states the target. */
  @PrimaryColumn({ name: 'target_id', type: 'uuid' })
  targetId!: string;

  @PrimaryColumn({ name: 'window_code', type: 'text' })
  windowCode!: SummaryWindow['code'];

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  /** In the target's own unit. */
  @Column({ name: 'measured', type: 'double precision', nullable: true })
  measured!: number | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'measured_by', type: 'uuid' })
  measuredBy!: string;

  @Column({ name: 'measured_at', type: 'timestamptz' })
  measuredAt!: Date;
}
