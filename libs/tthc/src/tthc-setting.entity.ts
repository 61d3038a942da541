import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TthcWindowKind } from '#contracts';

/** How a tenant gathers its monthly returns. */
@Entity('tthc_setting')
export class TthcSettingEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'window_kind', type: 'text' })
  windowKind!: TthcWindowKind;

  @Column({ name: 'due_working_days', type: 'integer' })
  dueWorkingDays!: number;

  /** `2026-03`; null while no returns are owed. */
  @Column({ name: 'first_month', type: 'text', nullable: true })
  firstMonth!: string | null;

  @Column({ name: 'owing_group_ids', type: 'uuid', array: true })
  owingGroupIds!: string[];

  /** An agency. */
  @Column({ name: 'receiver_agency_id', type: 'uuid', nullable: true })
  receiverAgencyId!: string | null;

  /** What the months' assignments are occurrences of. */
  @Column({ name: 'regime_id', type: 'uuid' })
  regimeId!: string;

  /** The last month given out as work; null: looked at anew. */
  @Column({ name: 'owed_through', type: 'text', nullable: true })
  owedThrough!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
