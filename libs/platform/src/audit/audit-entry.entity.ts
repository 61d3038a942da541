import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when: appended, never changed (a trigger of the migration refuses it). */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['tenantId', 'subject', 'at'])
export class AuditEntryEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'action', type: 'text' })
  action!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'detail', type: 'jsonb' })
  detail!: object;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
