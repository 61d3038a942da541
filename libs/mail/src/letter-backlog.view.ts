import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LetterKind } from '#contracts';

export interface LetterBacklog {
  /** Letters whose time has come and that no server has taken. */
  readonly waiting: number;
  /** When the one that waits longest ought to have gone. */
  readonly oldestDue: Date | null;
}

/** Figures over all tenants, for the watch and the metrics: counts, never a letter. */
@Injectable()
export class LetterBacklogView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async at(now: Date): Promise<LetterBacklog> {
    const [row] = await this.dataSource.query<LetterBacklog[]>(
      `select count(*)::int as waiting, min(composed_at) as "oldestDue" from letter
        where status in ('queued', 'sending') and next_attempt_at <= $1`,
      [now],
    );
    return row ?? { waiting: 0, oldestDue: null };
  }

  /** Of these tenants, those for which a letter of these kinds was composed since then. */
  async tenantsWith(
    tenantIds: readonly string[],
    kinds: readonly LetterKind[],
    since: Date,
  ): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ tenantId: string }[]>(
      `select tenant.id as "tenantId" from unnest($1::uuid[]) as tenant (id)
        where exists (select 1 from letter where tenant_id = tenant.id and kind = any($2) and composed_at >= $3)`,
      [tenantIds, kinds, since],
    );
    return new Set(rows.map(({ tenantId }) => tenantId));
  }
}
