import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('plan_area')
@Unique('uq_plan_area_code', ['planId', 'code'])
export class PlanAreaEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** Order in the document, from 1. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  /** Approves the reports of its area; null: the standing agency does. */
  @Column({ name: 'coordinator_agency_id', type: 'uuid', nullable: true })
  coordinatorAgencyId!: string | null;
}
