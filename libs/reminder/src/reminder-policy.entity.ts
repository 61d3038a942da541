import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyChanges } from './domain/policy-changes.js';

/** When one place of a tenant wants to be reminded otherwise; see `scopesOf`. */
@Entity('reminder_policy')
export class ReminderPolicyEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** `tenant`, `plan:<id>`, `area:<plan>:<code>`, `task:<id>`. */
  @PrimaryColumn({ name: 'scope', type: 'text' })
  scope!: string;

  @Column({ name: 'changes', type: 'jsonb' })
  changes!: PolicyChanges;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
