import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompilationSubject, PaperFormat } from '#contracts';
import { GAVE_UP, LEASE_MS, MOST_ATTEMPTS, STEPS } from './domain/compilation-rules.js';

export interface CompilationRef {
  readonly tenantId: string;
  readonly compilationId: string;
}

/** A paper in one worker's hands. Each write asks whether it still is: cancelled, or taken up by another, it is lost. */
export interface HeldCompilation {
  readonly id: string;
  readonly tenantId: string;
  readonly subject: CompilationSubject;
  readonly format: PaperFormat;
  readonly askedAt: Date;
  readonly attempt: number;
}

export interface Piece {
  readonly position: number;
  readonly bytes: Buffer;
  readonly percent: number;
}

export interface CompiledFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Free to be taken up: never begun, or its worker has died. $1 now. */
const FREE = `(state = 'queued' or state = 'running' and lease_until <= $1)`;
const HELD = `id = $1 and attempt = $2 and state = 'running'`;

/** Papers as workers hold them: everything by compare-and-set, losing is normal. */
@Injectable()
export class CompilingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Null where it is not free: another worker has it, or it has ended. What a dead worker left of it is taken away. */
  claim({ tenantId, compilationId }: CompilationRef, now: Date): Promise<HeldCompilation | null> {
    return this.dataSource.transaction(async (tx) => {
      const free = `tenant_id = $2 and id = $3 and ${FREE}`;
      const giveUp = `update compilation set state = 'failed', step = $4, error = $5, lease_until = null, finished_at = $1
        where ${free} and attempt >= $6`;
      await tx.query(giveUp, [now, tenantId, compilationId, STEPS.failed, GAVE_UP, MOST_ATTEMPTS]);
      const take = `
        with taken as (
          update compilation set state = 'running', attempt = attempt + 1, lease_until = $4, percent = 0, step = $5 where ${free}
          returning id, tenant_id as "tenantId", subject, format, asked_at as "askedAt", attempt)
        select * from taken`;
      const values = [now, tenantId, compilationId, leaseFrom(now), STEPS.gathering];
      const [held] = await tx.query<HeldCompilation[]>(take, values);
      const clear = `delete from compilation_piece p using compilation c
        where c.tenant_id = $1 and c.id = $2 and c.id = p.compilation_id and (c.state = 'failed' or p.attempt < c.attempt)`;
      await tx.query(clear, [tenantId, compilationId]);
      return held ?? null;
    });
  }

  /** Holds the paper for longer, if it is still held. */
  async hold({ id, attempt }: HeldCompilation, now: Date): Promise<void> {
    await this.dataSource.query(`update compilation set lease_until = $3 where ${HELD}`, [id, attempt, leaseFrom(now)]);
  }

  /** Everything is gathered, and writing begins; false: the paper is lost. */
  async begin({ id, attempt }: HeldCompilation, percent: number, now: Date): Promise<boolean> {
    const sql = `
      with held as (update compilation set lease_until = $3, percent = $4, step = $5 where ${HELD} returning 1)
      select count(*)::int as count from held`;
    return this.changes(sql, [id, attempt, leaseFrom(now), percent, STEPS.writing]);
  }

  /** Writes a piece, says how far it is and holds the paper for longer; false: it is lost, and nothing was written. */
  async append({ id, attempt }: HeldCompilation, { position, bytes, percent }: Piece, now: Date): Promise<boolean> {
    const sql = `
      with held as (update compilation set lease_until = $3, percent = $4 where ${HELD} returning id),
      written as (insert into compilation_piece (compilation_id, attempt, position, bytes) select id, $2, $5::int, $6::bytea from held returning 1)
      select count(*)::int as count from written`;
    return this.changes(sql, [id, attempt, leaseFrom(now), percent, position, bytes]);
  }

  /** From now on the file is there; false: the paper is lost. */
  async finish({ id, attempt }: HeldCompilation, { name, size, sha256 }: CompiledFile, now: Date): Promise<boolean> {
    const sql = `
      with done as (
        update compilation set state = 'done', percent = 100, step = $3, file_name = $4, size = $5, sha256 = $6, finished_at = $7,
               lease_until = null
         where ${HELD} returning 1)
      select count(*)::int as count from done`;
    return this.changes(sql, [id, attempt, STEPS.done, name, size, sha256, now]);
  }

  /** It failed for a reason that trying again does not change. */
  async fail({ id, attempt }: HeldCompilation, error: string, now: Date): Promise<void> {
    const sql = `update compilation set state = 'failed', step = $3, error = $4, lease_until = null, finished_at = $5 where ${HELD}`;
    await this.dataSource.query(sql, [id, attempt, STEPS.failed, error, now]);
  }

  /** It may be tried again at once: the next claim takes away what was written, or gives it up. */
  async letGo({ id, attempt }: HeldCompilation): Promise<void> {
    const sql = `update compilation set state = 'queued', percent = 0, step = $3, lease_until = null where ${HELD}`;
    await this.dataSource.query(sql, [id, attempt, STEPS.queued]);
  }

  /** Those that no worker has, and that should have been taken up by now: asked for before `since`, or left by a dead worker. */
  waiting(since: Date, now: Date, most: number): Promise<CompilationRef[]> {
    const sql = `select tenant_id as "tenantId", id as "compilationId" from compilation
      where ${FREE} and asked_at <= $2 order by asked_at limit $3`;
    return this.dataSource.query<CompilationRef[]>(sql, [now, since, most]);
  }

  private async changes(sql: string, values: readonly unknown[]): Promise<boolean> {
    const [row] = await this.dataSource.query<{ count: number }[]>(sql, [...values]);
    return row?.count === 1;
  }
}

const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);
