import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';

/** A day that a revised working calendar moved: a summary as of an earlier day goes by it. */
@Entity('calendar_move')
@Unique('uq_calendar_move', ['assignmentId', 'dueVersion'])
export class CalendarMoveEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  /** The version that the move began. */
  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;

  @Column({ name: 'from_due', type: 'date' })
  fromDue!: LocalDate;

  @Column({ name: 'to_due', type: 'date' })
  toDue!: LocalDate;

  @Column({ name: 'explanation', type: 'text' })
  explanation!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
