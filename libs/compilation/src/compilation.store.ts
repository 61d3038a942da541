import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { CompilationSubject, PaperFormat } from '#contracts';
import { newId, type Transaction } from '#platform';
import { CompilationPieceEntity } from './compilation-piece.entity.js';
import { CompilationEntity } from './compilation.entity.js';
import { STEPS } from './domain/compilation-rules.js';

const OPEN = In(['queued', 'running'] as const);

export interface NewCompilation {
  readonly tenantId: string;
  readonly subject: CompilationSubject;
  readonly subjectKey: string;
  readonly format: PaperFormat;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** Papers as those see them who ask for them. */
@Injectable()
export class CompilationStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  find(tenantId: string, id: string): Promise<CompilationEntity | null> {
    return this.dataSource.manager.findOneBy(CompilationEntity, { tenantId, id });
  }

  /** Under way for one account, the last asked for first. */
  openOf(tenantId: string, askedBy: string): Promise<CompilationEntity[]> {
    return this.dataSource.manager.find(CompilationEntity, {
      where: { tenantId, askedBy, state: OPEN },
      order: { askedAt: 'DESC', id: 'DESC' },
    });
  }

  /** How many one account has under way; until the transaction ends nobody else counts or adds to them. */
  async countOpen(tx: Transaction, { tenantId, askedBy }: NewCompilation): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`compilations of ${askedBy}`]);
    return tx.countBy(CompilationEntity, { tenantId, askedBy, state: OPEN });
  }

  /** The same paper under way, whoever asked for it. */
  openLike(tx: Transaction, { tenantId, subjectKey, format }: NewCompilation): Promise<CompilationEntity | null> {
    return tx.findOneBy(CompilationEntity, { tenantId, subjectKey, format, state: OPEN });
  }

  /** Its id; null where the same paper is under way. */
  async add(tx: Transaction, asked: NewCompilation): Promise<string | null> {
    const waiting = { state: 'queued', percent: 0, step: STEPS.queued, attempt: 0 } as const;
    const insert = tx.createQueryBuilder().insert().into(CompilationEntity);
    const row = { id: newId(), ...asked, ...waiting };
    const added = await insert.values(row).orIgnore().returning('id').updateEntity(false).execute();
    return (added.raw as { id: string }[])[0]?.id ?? null;
  }

  /** False where it is no longer under way. Its worker finds out at its next piece, and has left nothing behind. */
  async cancel(tx: Transaction, tenantId: string, id: string, now: Date): Promise<boolean> {
    const ended = { state: 'cancelled', step: STEPS.cancelled, leaseUntil: null, finishedAt: now } as const;
    const { affected } = await tx.update(CompilationEntity, { tenantId, id, state: OPEN }, ended);
    if (affected !== 1) return false;
    await tx.delete(CompilationPieceEntity, { compilationId: id });
    return true;
  }

  /** The file of one that was found for its tenant, and is done. */
  async *pieces({ id, attempt }: Pick<CompilationEntity, 'id' | 'attempt'>): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const key = { compilationId: id, attempt, position };
      const piece = await this.dataSource.manager.findOneBy(CompilationPieceEntity, key);
      if (piece === null) return;
      yield piece.bytes;
    }
  }

  /** With their files. Returns how many. */
  async forget(finishedBefore: Date): Promise<number> {
    const sql =
      'with gone as (delete from compilation where finished_at < $1 returning 1) select count(*)::int as count from gone';
    const [row] = await this.dataSource.query<{ count: number }[]>(sql, [finishedBefore]);
    return row?.count ?? 0;
  }
}
