import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a receiving server says is none. It is passed over until a person revives it. */
@Entity('dead_address')
export class DeadAddressEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Lower case. */
  @PrimaryColumn({ name: 'address', type: 'text' })
  address!: string;

  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** In the receiving server's words. */
  @Column({ name: 'reason', type: 'text' })
  reason!: string;
}
