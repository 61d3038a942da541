import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The year's letters of a plan as last computed, and who signed them off. */
@Entity('forecast')
export class ForecastEntity {
  @PrimaryColumn({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  /** Letters if everybody is in time. */
  @Column({ name: 'letters', type: 'integer' })
  letters!: number;

  /** Letters if nobody ever reports. */
  @Column({ name: 'letters_at_worst', type: 'integer' })
  lettersAtWorst!: number;

  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt!: Date | null;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  /** What was signed; a forecast made anew with other figures waits to be signed again. */
  @Column({ name: 'signed_letters', type: 'integer', nullable: true })
  signedLetters!: number | null;
}
