import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A field of procedures by which a tenant counts. */
@Entity('tthc_field')
@Unique('uq_tthc_field_code', ['tenantId', 'codeFolded'])
@Unique('uq_tthc_field_name', ['tenantId', 'nameFolded'])
export class TthcFieldEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'code_folded', type: 'text' })
  codeFolded!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'name_folded', type: 'text' })
  nameFolded!: string;

  @Column({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'active', type: 'boolean' })
  active!: boolean;
}
