import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Audience } from './domain/reminder-stage.js';

/** One letter that a plan is going to bring one recipient on one day. */
@Entity('forecast_letter')
@Index('ix_forecast_letter_day', ['tenantId', 'day'])
export class ForecastLetterEntity {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @PrimaryColumn({ name: 'day', type: 'date' })
  day!: LocalDate;

  @PrimaryColumn({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @PrimaryColumn({ name: 'audience', type: 'text' })
  audience!: Audience;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Lines that come in any case. */
  @Column({ name: 'items', type: 'integer' })
  items!: number;

  /** Lines that come only for what is late. */
  @Column({ name: 'urgings', type: 'integer' })
  urgings!: number;
}
