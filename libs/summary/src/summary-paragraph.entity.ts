import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SummaryTopic } from '#contracts';
import type { SummaryWindow } from './domain/assignment-fact.js';

/** What a coordinator wrote for one report; a version of the report that was frozen keeps the words it was frozen with. */
@Entity('summary_paragraph')
export class SummaryParagraphEntity {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @PrimaryColumn({ name: 'window_code', type: 'text' })
  windowCode!: SummaryWindow['code'];

  /** The area's code; empty: the plan as a whole. */
  @PrimaryColumn({ name: 'area_code', type: 'text' })
  areaCode!: string;

  @PrimaryColumn({ name: 'topic', type: 'text' })
  topic!: SummaryTopic;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Empty: taken out on purpose, so that nothing is carried over. */
  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;
}
