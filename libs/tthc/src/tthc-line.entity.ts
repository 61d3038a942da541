import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One field of a return; the columns of form II.06a/VPCP/KSTT. */
@Entity('tthc_line')
export class TthcLineEntity {
  @PrimaryColumn({ name: 'return_id', type: 'uuid' })
  returnId!: string;

  @PrimaryColumn({ name: 'field_id', type: 'uuid' })
  fieldId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** (3) */
  @Column({ name: 'received', type: 'integer' })
  received!: number;

  /** (4) */
  @Column({ name: 'online', type: 'integer' })
  online!: number;

  /** (5) */
  @Column({ name: 'direct', type: 'integer' })
  direct!: number;

  /** (6) */
  @Column({ name: 'carried_over', type: 'integer' })
  carriedOver!: number;

  /** (7) */
  @Column({ name: 'resolved', type: 'integer' })
  resolved!: number;

  /** (8) */
  @Column({ name: 'early', type: 'integer' })
  early!: number;

  /** (9) */
  @Column({ name: 'on_time', type: 'integer' })
  onTime!: number;

  /** (10) */
  @Column({ name: 'late', type: 'integer' })
  late!: number;

  /** (11) */
  @Column({ name: 'in_process', type: 'integer' })
  inProcess!: number;

  /** (12) */
  @Column({ name: 'within_limit', type: 'integer' })
  withinLimit!: number;

  /** (13) */
  @Column({ name: 'overdue', type: 'integer' })
  overdue!: number;
}
