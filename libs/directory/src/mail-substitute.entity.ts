import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#calendar';

/** Somebody of an agency receives for somebody else of it, both days included. */
@Entity('mail_substitute')
@Index('ix_mail_substitute_agency', ['tenantId', 'agencyId', 'toDay'])
export class MailSubstituteEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'agency_id', type: 'uuid' })
  agencyId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'substitute_id', type: 'uuid' })
  substituteId!: string;

  @Column({ name: 'from_day', type: 'date' })
  fromDay!: LocalDate;

  @Column({ name: 'to_day', type: 'date' })
  toDay!: LocalDate;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
