import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DeadlineReading } from '#calendar';
import type { FindingKind, FindingStatus, LeadTarget, PlanFinding, ReportPeriod } from '#contracts';

/** Something the prose of a plan says, and what a person decided about it. */
@Entity('plan_finding')
@Unique('uq_plan_finding_position', ['planId', 'position'])
export class PlanFindingEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  /** Order in the document, from 1. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'kind', type: 'text' })
  kind!: FindingKind;

  /** The sentence as printed. */
  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'lines', type: 'jsonb' })
  lines!: readonly number[];

  /** As printed. */
  @Column({ name: 'who', type: 'jsonb' })
  who!: readonly string[];

  /** As settled. */
  @Column({ name: 'leads', type: 'jsonb' })
  leads!: readonly LeadTarget[];

  @Column({ name: 'deadline_text', type: 'text', nullable: true })
  deadlineText!: string | null;

  @Column({ name: 'deadline', type: 'jsonb', nullable: true })
  deadline!: DeadlineReading | null;

  @Column({ name: 'receiver', type: 'text', nullable: true })
  to!: string | null;

  @Column({ name: 'periods', type: 'jsonb' })
  periods!: readonly ReportPeriod[];

  @Column({ name: 'target', type: 'jsonb', nullable: true })
  target!: PlanFinding['target'];

  @Column({ name: 'status', type: 'text' })
  status!: FindingStatus;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}
