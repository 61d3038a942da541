import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the letters of a tenant leave, as its coordinator set it; without a row the default holds. */
@Entity('tenant_mail_setting')
export class TenantMailSettingEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Minutes after local midnight. */
  @Column({ name: 'opens', type: 'integer' })
  opens!: number;

  @Column({ name: 'closes', type: 'integer' })
  closes!: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
