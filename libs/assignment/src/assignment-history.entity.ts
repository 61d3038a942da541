import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssignmentState } from '#contracts';

/** One line a deed: who, when, why. Appended, never changed. */
@Entity('assignment_history')
@Index('ix_assignment_history_assignment', ['assignmentId', 'at'])
export class AssignmentHistoryEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** Null when the system did it. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName!: string | null;

  @Column({ name: 'action', type: 'text' })
  action!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'from_state', type: 'text' })
  from!: AssignmentState;

  @Column({ name: 'to_state', type: 'text' })
  to!: AssignmentState;
}
