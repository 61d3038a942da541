import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeadAddress } from '#contracts';

/** An address newly known to be dead. */
export interface MarkedAddress {
  /** Lower case. */
  readonly address: string;
  /** The receiving server's. */
  readonly words: string;
  readonly at: Date;
  /** Null: it is nobody's any more. */
  readonly agencyId: string | null;
}

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

  /** Those marked later than the moment, the earliest first; one that several agencies share stands for each. */
  async markedAfter(tenantId: string, moment: Date): Promise<MarkedAddress[]> {
    return this.dataSource.query<MarkedAddress[]>(
      `select d.address, d.reason as words, d.since as at, owner.agency_id as "agencyId"
        from dead_address d left join lateral (
          select a.id as agency_id from agency a where a.tenant_id = d.tenant_id and lower(a.email) = d.address
          union select p.agency_id from person p where p.tenant_id = d.tenant_id and p.email = d.address) owner on true
        where d.tenant_id = $1 and d.since > $2 order by d.since, d.address, owner.agency_id`,
      [tenantId, moment],
    );
  }
}
