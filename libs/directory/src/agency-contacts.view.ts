import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';

/** Under which name and where an agency is written to today. */
export interface AgencyContact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Where its head is written to apart from the agency; null: nowhere. */
  readonly headName: string | null;
  readonly headEmail: string | null;
}

/** The few columns that letters need, of the agencies asked for: a nation's directory is too long to be loaded for each batch. */
@Injectable()
export class AgencyContactsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async load(
    tenantId: string,
    agencyIds: readonly string[],
    tx: Transaction = this.dataSource.manager,
  ): Promise<Map<string, AgencyContact>> {
    const rows = await tx.query<AgencyContact[]>(
      `select a.id, a.name, a.email, h.display_name as "headName", h.email as "headEmail" from agency a
          left join lateral (
            select display_name, email from person
              where tenant_id = a.tenant_id and agency_id = a.id and active and roles ? 'head'
                and lower(email) is distinct from lower(a.email)
              order by display_name, id limit 1
          ) h on true
        where a.tenant_id = $1 and a.id = any($2::uuid[])`,
      [tenantId, agencyIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
