import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Clock, Database } from '#platform';
import { CompilationStore } from './compilation.store.js';

export type CompilationCancelled =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'not-found' | 'not-your-compilation' | 'not-possible-now';
      readonly message: string;
    };

/** Whoever asked for a paper may give it up while it is under way; no file is left of it. */
@Injectable()
export class CancelCompilation {
  constructor(
    private readonly compilations: CompilationStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, accountId }: Actor, id: string): Promise<CompilationCancelled> {
    const compilation = await this.compilations.find(tenantId, id);
    if (compilation === null) return { ok: false, code: 'not-found', message: 'Không tìm thấy.' };
    if (compilation.askedBy !== accountId) {
      return { ok: false, code: 'not-your-compilation', message: 'Chỉ người yêu cầu lập văn bản mới hủy được.' };
    }
    const now = this.clock.now();
    const cancelled = await this.database.transaction((tx) => this.compilations.cancel(tx, tenantId, id, now));
    if (cancelled) return { ok: true };
    return { ok: false, code: 'not-possible-now', message: 'Văn bản đã lập xong hoặc đã dừng.' };
  }
}
