import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person settled on a draft: kept so that every published date and agency can be traced to a reading or a decision. */
@Entity('plan_answer')
@Index('ix_plan_answer_plan', ['planId', 'answeredAt'])
export class PlanAnswerEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  /** Null where the answer concerns the plan as a whole. */
  @Column({ name: 'task_id', type: 'uuid', nullable: true })
  taskId!: string | null;

  @Column({ name: 'field', type: 'text' })
  field!: string;

  @Column({ name: 'old', type: 'jsonb', nullable: true })
  old!: object | string | null;

  @Column({ name: 'new', type: 'jsonb', nullable: true })
  new!: object | string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
