import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CompilationEntity } from './compilation.entity.js';

/** Some of the bytes of a paper: a long one never stands in memory whole, neither while it is written nor while it is read. */
@Entity('compilation_piece')
export class CompilationPieceEntity {
  @PrimaryColumn({ name: 'compilation_id', type: 'uuid' })
  compilationId!: string;

  /** The worker's that wrote it. */
  @PrimaryColumn({ name: 'attempt', type: 'integer' })
  attempt!: number;

  /** From 0. */
  @PrimaryColumn({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'bytes', type: 'bytea' })
  bytes!: Buffer;

  @ManyToOne(() => CompilationEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'compilation_id', foreignKeyConstraintName: 'fk_compilation_piece' })
  compilation!: Relation<CompilationEntity>;
}
