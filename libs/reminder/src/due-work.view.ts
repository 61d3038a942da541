import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MOST_FAILURES } from './digest-order.store.js';

export interface WaitingOrders {
  readonly waiting: number;
  readonly oldest: Date | null;
}

@Injectable()
export class DueWorkView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these tenants, those for which a reminder is due, or a digest ordered that nobody has written yet. */
  async tenants(tenantIds: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ tenantId: string }[]>(
      `select tenant_id as "tenantId" from reminder_schedule where next_at <= $2 and tenant_id = any($1)
        union select tenant_id from digest_order where state in ('waiting', 'failed', 'held') and tenant_id = any($1)`,
      [tenantIds, now],
    );
    return new Set(rows.map(({ tenantId }) => tenantId));
  }

  /**
   * Over all tenants but those left out: digests that are ordered and not written, and since when the oldest waits. Those held for a person, and those given
   * up after repeated failures, do not count: they wait for nothing that a machine will do.
   */
  async orders(without: readonly string[] = []): Promise<WaitingOrders> {
    const [row] = await this.dataSource.query<WaitingOrders[]>(
      `select count(*)::int as waiting, min(ordered_at) as oldest from digest_order
        where (state = 'waiting' or (state = 'failed' and failures < $1)) and tenant_id <> all($2::uuid[])`,
      [MOST_FAILURES, without],
    );
    return row ?? { waiting: 0, oldest: null };
  }
}
