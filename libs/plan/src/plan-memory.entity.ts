import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { MemoryItem } from './domain/memory.js';

/** An answer that holds for the issuer's next plan; the last plan published has the last word. */
@Entity('plan_memory')
@Unique('uq_plan_memory', ['tenantId', 'issuer', 'kind', 'key'])
export class PlanMemoryEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Folded; empty where the plan names no issuer. */
  @Column({ name: 'issuer', type: 'text' })
  issuer!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: MemoryItem['kind'];

  @Column({ name: 'key', type: 'text' })
  key!: string;

  @Column({ name: 'value', type: 'jsonb' })
  value!: MemoryItem['value'];

  @Column({ name: 'learnt_from', type: 'uuid' })
  learntFrom!: string;

  @Column({ name: 'learnt_at', type: 'timestamptz' })
  learntAt!: Date;
}
