import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TaskLinkStatus } from '#contracts';

/** A task of a derived plan and the task of the plan above that it serves: proposed by likeness, decided by a person. */
@Entity('plan_task_link')
@Unique('uq_plan_task_link', ['taskId', 'parentTaskId'])
@Index('ix_plan_task_link_plan', ['planId'])
@Index('ix_plan_task_link_parent', ['parentPlanId', 'parentTaskId'])
export class PlanTaskLinkEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  @Column({ name: 'parent_plan_id', type: 'uuid' })
  parentPlanId!: string;

  @Column({ name: 'parent_task_id', type: 'uuid' })
  parentTaskId!: string;

  @Column({ name: 'status', type: 'text' })
  status!: TaskLinkStatus;

  /** 0 … 1, at the time it was proposed. */
  @Column({ name: 'likeness', type: 'real' })
  likeness!: number;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}
