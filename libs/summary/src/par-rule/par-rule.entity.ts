import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParIndexRule } from '../domain/par-index.js';

/** An office's own table for the self-score; frozen reports keep the one they were frozen with. */
@Entity('par_rule')
export class ParRuleEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'max_points', type: 'double precision' })
  maxPoints!: number;

  @Column({ name: 'bands', type: 'jsonb' })
  bands!: ParIndexRule['bands'];

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
