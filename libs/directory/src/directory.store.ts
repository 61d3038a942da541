import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { newId, type Transaction } from '#platform';
import { AgencyAliasEntity } from './agency-alias.entity.js';
import { AgencyGroupMemberEntity } from './agency-group-member.entity.js';
import { AgencyGroupEntity } from './agency-group.entity.js';
import { AgencyEntity } from './agency.entity.js';
import type { Agency, AgencyGroup } from './domain/agency.js';
import { buildDirectory, type Directory } from './domain/directory.js';
import { foldName } from './domain/fold-name.js';

/** PostgreSQL takes 65,535 parameters a statement; no row here has more than ten. */
const ROWS_A_STATEMENT = 2_000;

@Injectable()
export class DirectoryStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Changes to one tenant's directory take turns: names are unique only if each change sees the one before. */
  async lock(tx: Transaction, tenantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`directory ${tenantId}`]);
  }

  async load(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<Directory> {
    const order = { position: 'ASC' as const };
    const groups = await tx.find(AgencyGroupEntity, { where: { tenantId }, order });
    const agencies = await tx.find(AgencyEntity, { where: { tenantId }, order });
    const aliases = await tx.find(AgencyAliasEntity, { where: { tenantId }, order: { alias: 'ASC' } });
    const members = await tx.findBy(AgencyGroupMemberEntity, { tenantId });
    return assemble(agencies, aliases, groups, members);
  }

  async add(tx: Transaction, tenantId: string, agencies: readonly Agency[], at: Date): Promise<void> {
    const last = (await tx.maximum(AgencyEntity, 'position', { tenantId })) ?? 0;
    const rows = agencies.map((agency, index) => ({
      ...columnsOf(tenantId, agency, at),
      createdAt: at,
      position: last + index + 1,
    }));
    for (const part of parts(rows)) await tx.insert(AgencyEntity, part);
    await this.writeNames(tx, tenantId, agencies);
  }

  async change(tx: Transaction, tenantId: string, agencies: readonly Agency[], at: Date): Promise<void> {
    for (const agency of agencies) {
      await tx.update(AgencyEntity, { tenantId, id: agency.id }, columnsOf(tenantId, agency, at));
    }
    for (const part of parts(agencies)) {
      const agencyId = In(part.map((agency) => agency.id));
      await tx.delete(AgencyAliasEntity, { tenantId, agencyId });
      await tx.delete(AgencyGroupMemberEntity, { tenantId, agencyId });
    }
    await this.writeNames(tx, tenantId, agencies);
  }

  private async writeNames(tx: Transaction, tenantId: string, agencies: readonly Agency[]): Promise<void> {
    const groups = await this.ensureGroups(
      tx,
      tenantId,
      agencies.flatMap((agency) => agency.groups),
    );
    const aliases = agencies.flatMap(({ id: agencyId, aliases: all }) =>
      all.map((alias) => ({ id: newId(), tenantId, agencyId, alias, aliasFolded: foldName(alias) })),
    );
    const members = agencies.flatMap(({ id: agencyId, groups: names }) =>
      [...new Set(names.map(foldName))].map((name) => ({
        id: newId(),
        tenantId,
        agencyId,
        groupId: groups.get(name) ?? '',
      })),
    );
    for (const part of parts(aliases)) await tx.insert(AgencyAliasEntity, part);
    for (const part of parts(members)) await tx.insert(AgencyGroupMemberEntity, part);
  }

  private async ensureGroups(
    tx: Transaction,
    tenantId: string,
    names: readonly string[],
  ): Promise<Map<string, string>> {
    const known = await tx.findBy(AgencyGroupEntity, { tenantId });
    const ids = new Map(known.map((group) => [group.nameFolded, group.id]));
    for (const name of names) {
      const nameFolded = foldName(name);
      if (ids.has(nameFolded)) continue;
      const id = newId();
      await tx.insert(AgencyGroupEntity, { id, tenantId, name, nameFolded, aliases: [], position: ids.size + 1 });
      ids.set(nameFolded, id);
    }
    return ids;
  }
}

function assemble(
  agencies: readonly AgencyEntity[],
  aliases: readonly AgencyAliasEntity[],
  groups: readonly AgencyGroupEntity[],
  members: readonly AgencyGroupMemberEntity[],
): Directory {
  const aliasesOf = Map.groupBy(aliases, (alias) => alias.agencyId);
  const order = new Map([...agencies, ...groups].map((row) => [row.id, row.position]));
  const place = (id: string) => order.get(id) ?? 0;
  const membersOf = Map.groupBy(members, (member) => member.groupId);
  const groupsOf = Map.groupBy(members, (member) => member.agencyId);
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const idsOf = (rows: readonly AgencyGroupMemberEntity[] | undefined, key: 'agencyId' | 'groupId') =>
    (rows ?? []).map((row) => row[key]).sort((a, b) => place(a) - place(b));
  return buildDirectory(
    agencies.map(({ id, name, kind, level, email, active }): Agency => ({
      ...{ id, name, kind, level, email, active },
      aliases: (aliasesOf.get(id) ?? []).map((each) => each.alias),
      groups: idsOf(groupsOf.get(id), 'groupId').flatMap((groupId) => groupNames.get(groupId) ?? []),
    })),
    groups.map(({ id, name, aliases: also }): AgencyGroup => ({
      ...{ id, name, aliases: also },
      members: idsOf(membersOf.get(id), 'agencyId'),
    })),
  );
}

function columnsOf(tenantId: string, agency: Agency, at: Date) {
  const { id, name, kind, level, email, active } = agency;
  return { id, tenantId, name, nameFolded: foldName(name), kind, level, email, active, changedAt: at };
}

function parts<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, part) => rows.slice(part * ROWS_A_STATEMENT, (part + 1) * ROWS_A_STATEMENT));
}
