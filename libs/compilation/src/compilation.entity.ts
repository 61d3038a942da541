import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CompilationState, CompilationSubject, PaperFormat } from '#contracts';

const OPEN = `state in ('queued', 'running')`;

/** A paper that somebody asked for, on its way or done. Its bytes stand in pieces beside it, seen by nobody until it is done. */
@Entity('compilation')
@Index('uq_compilation_open', ['tenantId', 'subjectKey', 'format'], { unique: true, where: OPEN })
@Index('ix_compilation_open', ['askedAt'], { where: OPEN })
@Index('ix_compilation_finished', ['finishedAt'], { where: 'finished_at is not null' })
export class CompilationEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid' })
  id!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'subject', type: 'jsonb' })
  subject!: CompilationSubject;

  /** The subject as one word: two that say the same have the same. */
  @Column({ name: 'subject_key', type: 'text' })
  subjectKey!: string;

  @Column({ name: 'format', type: 'text' })
  format!: PaperFormat;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'state', type: 'text' })
  state!: CompilationState;

  @Column({ name: 'percent', type: 'integer' })
  percent!: number;

  /** In words for the screen. */
  @Column({ name: 'step', type: 'text' })
  step!: string;

  /** How often a worker took it up. Who holds an older one has lost it. */
  @Column({ name: 'attempt', type: 'integer' })
  attempt!: number;

  /** While it runs: until when its worker is believed to be alive. */
  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil!: Date | null;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  /** Bytes; a string, as PostgreSQL's bigint comes. */
  @Column({ name: 'size', type: 'bigint', nullable: true })
  size!: string | null;

  @Column({ name: 'sha256', type: 'text', nullable: true })
  sha256!: string | null;

  /** Why it failed, in words for the screen. */
  @Column({ name: 'error', type: 'text', nullable: true })
  error!: string | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
