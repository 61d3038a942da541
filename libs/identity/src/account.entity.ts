import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '#contracts';

/** What a person of the directory signs in with. */
@Entity('account')
@Unique('uq_account_sign_in_name', ['signInName'])
@Index('ix_account_tenant', ['tenantId', 'agencyId'])
export class AccountEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'agency_id', type: 'uuid', nullable: true })
  agencyId!: string | null;

  /** Lower case; unique over the whole installation, as signing in names no tenant. */
  @Column({ name: 'sign_in_name', type: 'text' })
  signInName!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ name: 'roles', type: 'jsonb' })
  roles!: Role[];

  /** Argon2id as a PHC string: carries its own parameters, so that they can be raised. */
  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'must_change_password', type: 'boolean' })
  mustChangePassword!: boolean;

  /** Has the published sample password: may sign in only on a sample installation. */
  @Column({ name: 'sample', type: 'boolean' })
  sample!: boolean;

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;

  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true })
  lastSignInAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
