import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** What the agencies asked for are called today: a nation's directory is too long to be loaded for a few names. */
@Injectable()
export class AgencyNamesView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async load(tenantId: string, agencyIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      'select id, name from agency where tenant_id = $1 and id = any($2::uuid[])',
      [tenantId, agencyIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
