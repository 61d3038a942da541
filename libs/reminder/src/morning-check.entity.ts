import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';

/** What a morning was expected to bring and what it brought. Recipients as `agency|audience`. */
@Entity('morning_check')
export class MorningCheckEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @PrimaryColumn({ name: 'day', type: 'date' })
  day!: LocalDate;

  @Column({ name: 'expected_at', type: 'timestamptz' })
  expectedAt!: Date;

  @Column({ name: 'expected', type: 'jsonb' })
  expected!: readonly string[];

  @Column({ name: 'checked_at', type: 'timestamptz', nullable: true })
  checkedAt!: Date | null;

  /** Digests ordered; null before the check. */
  @Column({ name: 'ordered', type: 'integer', nullable: true })
  ordered!: number | null;

  /** To whom something is due and nothing was ordered. */
  @Column({ name: 'missing', type: 'jsonb', nullable: true })
  missing!: readonly string[] | null;

  /** Ordered, and not expected the night before. */
  @Column({ name: 'extra', type: 'jsonb', nullable: true })
  extra!: readonly string[] | null;
}
