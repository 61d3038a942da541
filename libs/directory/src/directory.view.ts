import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { AgencyDetail, AgencyGroupItem, AgencyListItem, AgencyPage, AgencyQuery, PersonItem } from '#contracts';
import { foldName } from './domain/fold-name.js';

const agencyColumns = `
  a.id, a.name, a.kind, a.level, a.email, a.active,
  coalesce((select json_agg(g.name order by g.position) from agency_group_member m join agency_group g on g.id = m.group_id
    where m.tenant_id = a.tenant_id and m.agency_id = a.id), '[]') as groups,
  coalesce((select json_agg(l.alias order by l.alias) from agency_alias l where l.agency_id = a.id), '[]') as aliases`;

const peopleSql = `
  select p.id, p.agency_id as "agencyId", a.name as "agencyName", p.display_name as "displayName", p.email, p.title, p.roles, p.active
  from person p join agency a on a.id = p.agency_id and a.tenant_id = p.tenant_id
  where p.tenant_id = $1 and ($2::uuid is null or p.agency_id = $2)
  order by a.position, p.display_name`;

const agencyListSql = `
  select ${agencyColumns},
    (select count(*)::int from person p where p.tenant_id = a.tenant_id and p.agency_id = a.id and p.active) as people,
    count(*) over ()::int as total
  from agency a
  where a.tenant_id = $1
    and ($2::text is null or a.name_folded like $2 or exists (
      select from agency_alias l where l.tenant_id = a.tenant_id and l.agency_id = a.id and l.alias_folded like $2))
    and ($3::text is null or a.kind = $3)
    and ($4::text is null or a.level = $4)
    and ($5::uuid is null or exists (select from agency_group_member m where m.tenant_id = a.tenant_id and m.agency_id = a.id and m.group_id = $5))
  order by a.position
  limit $6 offset $7`;

const agencyGroupsSql = `
  select g.id, g.name, g.aliases, count(a.id)::int as members
  from agency_group g
  left join agency_group_member m on m.group_id = g.id
  left join agency a on a.id = m.agency_id and a.active
  where g.tenant_id = $1
  group by g.id
  order by g.position`;

/** The directory's screens. */
@Injectable()
export class DirectoryView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async agencies(tenantId: string, query: AgencyQuery): Promise<AgencyPage> {
    const { search, kind, level, groupId, page, pageSize } = query;
    const pattern = search === undefined || search === '' ? null : `%${escapeLike(foldName(search))}%`;
    const filters = [pattern, kind ?? null, level ?? null, groupId ?? null];
    const parameters = [tenantId, ...filters, pageSize, (page - 1) * pageSize];
    const rows = await this.dataSource.query<(AgencyListItem & { total: number })[]>(agencyListSql, parameters);
    return { items: rows.map(itemOf), total: rows[0]?.total ?? 0, page, pageSize };
  }

  async agency(tenantId: string, agencyId: string): Promise<AgencyDetail | null> {
    const sql = `select ${agencyColumns} from agency a where a.tenant_id = $1 and a.id = $2`;
    const [row] = await this.dataSource.query<Omit<AgencyDetail, 'people'>[]>(sql, [tenantId, agencyId]);
    return row === undefined ? null : { ...row, people: await this.people(tenantId, agencyId) };
  }

  groups(tenantId: string): Promise<AgencyGroupItem[]> {
    return this.dataSource.query<AgencyGroupItem[]>(agencyGroupsSql, [tenantId]);
  }

  people(tenantId: string, agencyId: string | null = null): Promise<PersonItem[]> {
    return this.dataSource.query<PersonItem[]>(peopleSql, [tenantId, agencyId]);
  }
}

function itemOf({ id, name, kind, level, email, active, groups, aliases, people }: AgencyListItem): AgencyListItem {
  return { id, name, kind, level, email, active, groups, aliases, people };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);
}
