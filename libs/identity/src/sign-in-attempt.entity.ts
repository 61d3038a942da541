import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often one name was tried from one address in the running window; the address `*` counts all of them. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_window', ['windowFrom'])
export class SignInAttemptEntity {
  @PrimaryColumn({ name: 'sign_in_name', type: 'text' })
  signInName!: string;

  @PrimaryColumn({ name: 'address', type: 'text' })
  address!: string;

  /** The nil id: a name that is tried may belong to nobody. */
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  @Column({ name: 'window_from', type: 'timestamptz' })
  windowFrom!: Date;
}
