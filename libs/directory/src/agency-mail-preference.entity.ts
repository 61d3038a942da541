import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Mailbox } from './domain/recipients.js';

/** How an agency wants its mail; without a row: at the tenant's hour, no copies, optional mail too. */
@Entity('agency_mail_preference')
@Index('ix_agency_mail_preference_tenant', ['tenantId'])
export class AgencyMailPreferenceEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Minutes after local midnight. */
  @Column({ name: 'hour', type: 'integer', nullable: true })
  hour!: number | null;

  @Column({ name: 'copies', type: 'jsonb' })
  copies!: Mailbox[];

  @Column({ name: 'takes_optional', type: 'boolean' })
  takesOptional!: boolean;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
