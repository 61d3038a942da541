import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate, PeriodLength, RollPolicy } from '#calendar';
import type { AssignmentKind, AssignmentState } from '#contracts';

/** Task × lead agency × period: what one agency owes by one day. Names are those of the day of publication. */
@Entity('assignment')
@Unique('uq_assignment_occurrence', ['tenantId', 'taskId', 'agencyId', 'occurrence'])
@Index('ix_assignment_agency', ['tenantId', 'agencyId', 'due'])
@Index('ix_assignment_plan', ['planId', 'id'])
@Index('ix_assignment_approver', ['tenantId', 'approverAgencyId', 'state'])
@Index('ix_assignment_falling_overdue', ['due', 'id'], {
  where: `state in ('assigned', 'in_progress', 'returned') and overdue_for is distinct from due`,
})
export class AssignmentEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'plan_year', type: 'integer' })
  planYear!: number;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId!: string;

  /** Position of the task in the document, from 1. */
  @Column({ name: 'task_position', type: 'integer' })
  taskPosition!: number;

  @Column({ name: 'row', type: 'text', nullable: true })
  row!: string | null;

  @Column({ name: 'area_code', type: 'text', nullable: true })
  areaCode!: string | null;

  @Column({ name: 'area_name', type: 'text', nullable: true })
  areaName!: string | null;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'deliverable', type: 'text', nullable: true })
  deliverable!: string | null;

  @Column({ name: 'deadline_text', type: 'text', nullable: true })
  deadlineText!: string | null;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'agency_name', type: 'text' })
  agencyName!: string;

  @Column({ name: 'approver_agency_id', type: 'uuid' })
  approverAgencyId!: string;

  @Column({ name: 'approver_agency_name', type: 'text' })
  approverAgencyName!: string;

  @Column({ name: 'standing_agency_id', type: 'uuid' })
  standingAgencyId!: string;

  /** Which period of the task: a day, 'continuous', 'progress:H1', 'part:2:2026-06-30' … */
  @Column({ name: 'occurrence', type: 'text' })
  occurrence!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: AssignmentKind;

  @Column({ name: 'state', type: 'text' })
  state!: AssignmentState;

  /** As the document says, before any roll. */
  @Column({ name: 'due_nominal', type: 'date', nullable: true })
  dueNominal!: LocalDate | null;

  /** Effective day before any extension. */
  @Column({ name: 'due_original', type: 'date', nullable: true })
  dueOriginal!: LocalDate | null;

  /** Effective day now; it ends at 24:00 in Vietnam. */
  @Column({ name: 'due', type: 'date', nullable: true })
  due!: LocalDate | null;

  /** The day an extension was granted to, before the roll; null: none stands. */
  @Column({ name: 'extended_to', type: 'date', nullable: true })
  extendedTo!: LocalDate | null;

  /** Counts the changes of `due`, from 1: reminders of an older day are void. */
  @Column({ name: 'due_version', type: 'integer' })
  dueVersion!: number;

  @Column({ name: 'exclusive', type: 'boolean' })
  exclusive!: boolean;

  /** What the day closes; null: the document names a day by itself, or none. */
  @Column({ name: 'period', type: 'text', nullable: true })
  period!: PeriodLength | null;

  /** The plan's: an extended or triggered day is rolled like any other. */
  @Column({ name: 'roll_policy', type: 'text' })
  rollPolicy!: RollPolicy;

  /** The due day whose passing has been announced: the event is sent once per day, again after an extension. */
  @Column({ name: 'overdue_for', type: 'date', nullable: true })
  overdueFor!: LocalDate | null;

  @Column({ name: 'coordinating', type: 'jsonb' })
  coordinating!: readonly string[];

  @Column({ name: 'condition', type: 'text', nullable: true })
  condition!: string | null;

  @Column({ name: 'explanation', type: 'text' })
  explanation!: string;

  /** When the plan was published. */
  @Column({ name: 'assigned_at', type: 'timestamptz' })
  assignedAt!: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'triggered_at', type: 'timestamptz', nullable: true })
  triggeredAt!: Date | null;

  /** Version of the last completion report; 0 before the first. */
  @Column({ name: 'report_version', type: 'integer' })
  reportVersion!: number;

  @Column({ name: 'reported_at', type: 'timestamptz', nullable: true })
  reportedAt!: Date | null;

  @Column({ name: 'returned_at', type: 'timestamptz', nullable: true })
  returnedAt!: Date | null;

  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;

  /** Sending day of the report finally approved: lateness is counted from it, once and for all. */
  @Column({ name: 'approved_report_sent_on', type: 'date', nullable: true })
  approvedReportSentOn!: LocalDate | null;

  /** Calendar days after `due_original`; negative: early. */
  @Column({ name: 'late_days_original', type: 'integer', nullable: true })
  lateDaysOriginal!: number | null;

  /** The assignment of the agency that owed this before. */
  @Column({ name: 'succeeds_id', type: 'uuid', nullable: true })
  succeedsId!: string | null;

  /** The succession that brought it here. */
  @Column({ name: 'succession_id', type: 'uuid', nullable: true })
  successionId!: string | null;

  /** Calendar days after `due`; negative: early. */
  @Column({ name: 'late_days_adjusted', type: 'integer', nullable: true })
  lateDaysAdjusted!: number | null;

  /** Why it is late, in the words of the agency that owes it. */
  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason!: string | null;
}
