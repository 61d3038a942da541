import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';

/** What one version of a plan changed for one assignment: a summary as of an earlier day and the agency's letter go by it. */
@Entity('amendment_change')
@Unique('uq_amendment_change', ['assignmentId', 'version'])
@Index('ix_amendment_change_plan', ['planId', 'version'])
export class AmendmentChangeEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'added' | 'dropped' | 'moved';

  /** Effective days; null where there is none. */
  @Column({ name: 'from_due', type: 'date', nullable: true })
  fromDue!: LocalDate | null;

  @Column({ name: 'to_due', type: 'date', nullable: true })
  toDue!: LocalDate | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
