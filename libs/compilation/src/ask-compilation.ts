import { Injectable } from '@nestjs/common';
import type { AskCompilationBody } from '#contracts';
import { type Actor, may } from '#identity';
import { Clock, Database, Outbox, type Transaction } from '#platform';
import { CompilationStore, type NewCompilation } from './compilation.store.js';
import { MOST_OPEN, permissionToRead, subjectKey } from './domain/compilation-rules.js';

export type CompilationAsked =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'forbidden' | 'too-many-compilations'; readonly message: string };

/** Orders a paper; asked for again while it is under way, it is the same one. */
@Injectable()
export class AskCompilation {
  constructor(
    private readonly compilations: CompilationStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, ...actor }: Actor, { subject, format }: AskCompilationBody): Promise<CompilationAsked> {
    if (!may({ tenantId, ...actor }, permissionToRead[subject.kind])) {
      return { ok: false, code: 'forbidden', message: 'Bạn không có quyền xem báo cáo hoặc thông báo này.' };
    }
    const askedAt = this.clock.now();
    const asked = { tenantId, subject, subjectKey: subjectKey(subject), format, askedBy: actor.accountId, askedAt };
    return this.database.transaction((tx) => this.order(tx, asked));
  }

  private async order(tx: Transaction, asked: NewCompilation): Promise<CompilationAsked> {
    const standing = await this.compilations.openLike(tx, asked);
    if (standing) return { ok: true, id: standing.id };
    if ((await this.compilations.countOpen(tx, asked)) >= MOST_OPEN) {
      const message = `Bạn đang có ${String(MOST_OPEN)} văn bản chờ lập. Hãy đợi hoặc hủy bớt.`;
      return { ok: false, code: 'too-many-compilations', message };
    }
    const id = await this.compilations.add(tx, asked);
    // Another asked for the same between the two questions.
    if (id === null) return this.order(tx, asked);
    const { tenantId } = asked;
    await this.outbox.append(tx, { type: 'compilation.asked', tenantId, key: id, payload: {} });
    return { ok: true, id };
  }
}
