import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeIssueRule } from '#contracts';

/** How an office issues its monthly notices. */
@Entity('tthc_notice_setting')
export class NoticeSettingEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'working_days_after', type: 'integer' })
  workingDaysAfter!: number;

  @Column({ name: 'issue_rule', type: 'text' })
  issueRule!: NoticeIssueRule;

  /** Hundredths of a percent; null: no target. */
  @Column({ name: 'target_basis_points', type: 'integer', nullable: true })
  targetBasisPoints!: number | null;

  @Column({ name: 'office_agency_id', type: 'uuid', nullable: true })
  officeAgencyId!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
