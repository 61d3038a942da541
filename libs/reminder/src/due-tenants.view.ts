import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

@Injectable()
export class DueTenantsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these tenants, those for which a reminder is due, or a digest ordered that nobody has written yet. */
  async of(tenantIds: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ tenantId: string }[]>(
      `select tenant_id as "tenantId" from reminder_schedule where next_at <= $2 and tenant_id = any($1)
        union select tenant_id from digest_order where state in ('waiting', 'failed', 'held') and tenant_id = any($1)`,
      [tenantIds, now],
    );
    return new Set(rows.map(({ tenantId }) => tenantId));
  }
}
