import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Audience } from './domain/reminder-stage.js';

/**
 * `waiting`: nobody has written it yet · `held`: a storm, for a coordinator to release · `written` · `nothing`: there was nothing left to
 * say, or an older digest had just gone out · `failed`: writing it failed; it is tried again.
 */
export type DigestOrderState = 'waiting' | 'held' | 'written' | 'nothing' | 'failed';

/** One recipient's digest of one day. Its key is why nobody gets two. */
@Entity('digest_order')
@Index('ix_digest_order_waiting', ['tenantId', 'agencyId'], { where: `state in ('waiting', 'failed', 'held')` })
export class DigestOrderEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @PrimaryColumn({ name: 'day', type: 'date' })
  day!: LocalDate;

  @PrimaryColumn({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @PrimaryColumn({ name: 'audience', type: 'text' })
  audience!: Audience;

  @Column({ name: 'state', type: 'text' })
  state!: DigestOrderState;

  /** Times that writing it was tried and failed. */
  @Column({ name: 'failures', type: 'integer' })
  failures!: number;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt!: Date;
}
