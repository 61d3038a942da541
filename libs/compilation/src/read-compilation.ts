import { Injectable } from '@nestjs/common';
import type { Compilation, PaperFormat } from '#contracts';
import { type Actor, may } from '#identity';
import type { CompilationEntity } from './compilation.entity.js';
import { CompilationStore } from './compilation.store.js';
import { permissionToRead } from './domain/compilation-rules.js';

export interface CompiledPaper {
  readonly name: string;
  readonly format: PaperFormat;
  readonly size: number;
  readonly pieces: AsyncIterable<Buffer>;
}

/** Papers of one's own tenant, of subjects that one may read. */
@Injectable()
export class ReadCompilation {
  constructor(private readonly compilations: CompilationStore) {}

  async show(actor: Actor, id: string): Promise<Compilation | null> {
    const compilation = await this.find(actor, id);
    return compilation && shownTo(actor, compilation);
  }

  /** What the actor has under way, the last asked for first. */
  async open(actor: Actor): Promise<Compilation[]> {
    const compilations = await this.compilations.openOf(actor.tenantId, actor.accountId);
    return compilations.map((compilation) => shownTo(actor, compilation));
  }

  /** Null until it is done. */
  async file(actor: Actor, id: string): Promise<CompiledPaper | null> {
    const compilation = await this.find(actor, id);
    if (compilation === null || compilation.fileName === null) return null;
    const { fileName: name, format, size } = compilation;
    return { name, format, size: Number(size), pieces: this.compilations.pieces(compilation) };
  }

  private async find(actor: Actor, id: string): Promise<CompilationEntity | null> {
    const compilation = await this.compilations.find(actor.tenantId, id);
    return compilation && may(actor, permissionToRead[compilation.subject.kind]) ? compilation : null;
  }
}

function shownTo({ accountId }: Actor, compilation: CompilationEntity): Compilation {
  const { id, subject, format, state, percent, step, error, askedBy, askedAt, finishedAt } = compilation;
  const { fileName: name, size, sha256 } = compilation;
  const file = name === null || sha256 === null ? null : { name, size: Number(size), sha256 };
  const moments = { askedAt: askedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
  return { id, subject, format, state, percent, step, error, mine: askedBy === accountId, file, ...moments };
}
