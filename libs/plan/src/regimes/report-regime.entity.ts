import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { RegimeOwing, ReportPeriod } from '#contracts';

/** A report that agencies owe again and again; see decision 20. */
@Entity('report_regime')
@Unique('uq_report_regime_code', ['tenantId', 'code'])
export class ReportRegimeEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'receiver_agency_id', type: 'uuid' })
  receiverAgencyId!: string;

  @Column({ name: 'periods', type: 'jsonb' })
  periods!: readonly ReportPeriod[];

  @Column({ name: 'cut_off_day', type: 'integer' })
  cutOffDay!: number;

  @Column({ name: 'owing', type: 'jsonb' })
  owing!: readonly RegimeOwing[];

  @Column({ name: 'form', type: 'text' })
  form!: string;

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;

  /** Windows that end before this day are nobody's debt. */
  @Column({ name: 'active_from', type: 'date' })
  activeFrom!: LocalDate;

  /** Windows that end on this day or later are owed no more; null: in force, or never was. */
  @Column({ name: 'stopped_on', type: 'date', nullable: true })
  stoppedOn!: LocalDate | null;

  /** The day on which its agencies were last those of the directory. */
  @Column({ name: 'checked_on', type: 'date', nullable: true })
  checkedOn!: LocalDate | null;

  /** The last year whose reports are owed already; null: looked at anew by the next tick. */
  @Column({ name: 'opened_year', type: 'integer', nullable: true })
  openedYear!: number | null;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
