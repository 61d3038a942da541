import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DeadlineReading } from '#calendar';
import type { Doubt, FollowUp, LeadTarget, RowPairing } from '#contracts';
import type { LeadMeaning, LeadScope } from './domain/task-draft.js';

/** One task of a plan: what was printed, and what a person settled of it. */
@Entity('plan_task')
@Unique('uq_plan_task_position', ['planId', 'position'])
export class PlanTaskEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  /** Order in the document, from 1. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'area_code', type: 'text', nullable: true })
  areaCode!: string | null;

  /** Number of the row as printed. */
  @Column({ name: 'row', type: 'text', nullable: true })
  row!: string | null;

  @Column({ name: 'objective', type: 'text', nullable: true })
  objective!: string | null;

  @Column({ name: 'task', type: 'text', nullable: true })
  task!: string | null;

  @Column({ name: 'activity', type: 'text', nullable: true })
  activity!: string | null;

  @Column({ name: 'deliverable', type: 'text', nullable: true })
  deliverable!: string | null;

  @Column({ name: 'deadline_text', type: 'text', nullable: true })
  deadlineText!: string | null;

  /** As settled. */
  @Column({ name: 'deadline', type: 'jsonb' })
  deadline!: DeadlineReading;

  /** As printed. */
  @Column({ name: 'lead_names', type: 'jsonb' })
  leadNames!: readonly string[];

  /** Leads that answer for a part only, as printed. */
  @Column({ name: 'lead_scopes', type: 'jsonb' })
  leadScopes!: readonly LeadScope[];

  /** As settled; groups are expanded when the plan is published. */
  @Column({ name: 'leads', type: 'jsonb' })
  leads!: readonly LeadTarget[];

  /** What a person said that names as printed mean. */
  @Column({ name: 'lead_meanings', type: 'jsonb' })
  leadMeanings!: readonly LeadMeaning[];

  @Column({ name: 'coordinating', type: 'jsonb' })
  coordinating!: readonly string[];

  /** Lines of the document. */
  @Column({ name: 'lines', type: 'jsonb' })
  lines!: readonly number[];

  /** What the reader itself remarked. */
  @Column({ name: 'issues', type: 'jsonb' })
  issues!: readonly { code: string; message: string }[];

  /** Still open. */
  @Column({ name: 'doubts', type: 'jsonb' })
  doubts!: readonly Doubt[];

  /** Codes of doubts that a person declared right as read, and `chosen:leads` or `chosen:deadline` where a person chose. */
  @Column({ name: 'confirmed', type: 'jsonb' })
  confirmed!: readonly string[];

  /** How the work reports where it is continuous. */
  @Column({ name: 'follow_up', type: 'text' })
  followUp!: FollowUp;

  @Column({ name: 'excluded', type: 'boolean' })
  excluded!: boolean;

  @Column({ name: 'exclude_reason', type: 'text', nullable: true })
  excludeReason!: string | null;

  /** In an amendment: the row of the plan in force that this one stands for; of an unsure pairing the likeliest. */
  @Column({ name: 'amends_task_id', type: 'uuid', nullable: true })
  amendsTaskId!: string | null;

  /** In an amendment: how the row came to its pair. */
  @Column({ name: 'pairing', type: 'text', nullable: true })
  pairing!: RowPairing | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
}
