import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeadAddress } from '#contracts';

/** Dead addresses and whose they are, the latest first. */
@Injectable()
export class DeadAddressView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(tenantId: string): Promise<DeadAddress[]> {
    const rows = await this.dataSource.query<(Omit<DeadAddress, 'since'> & { since: Date })[]>(
      `select d.address, d.since, d.reason,
          coalesce((select json_agg(name order by name) from (
            select a.name from agency a where a.tenant_id = d.tenant_id and lower(a.email) = d.address
            union select p.display_name from person p where p.tenant_id = d.tenant_id and p.email = d.address) owner), '[]') as owners
        from dead_address d where d.tenant_id = $1 order by d.since desc, d.address`,
      [tenantId],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }
}
