import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import { defaultMailPreference } from './domain/decide-mail-preference.js';
import type { Mailbox, RecipientFacts, RecipientPerson, Substitution } from './domain/recipients.js';

interface Of {
  readonly agencyId: string;
}
type PersonRow = Of & RecipientPerson;
type PreferenceRow = Of & { readonly copies: Mailbox[]; readonly takesOptional: boolean };
type SubstitutionRow = Of & Substitution;
type AgencyRow = Of & RecipientFacts['agency'];

const where = 'tenant_id = $1 and ($2::uuid[] is null or agency_id = any($2))';

const agenciesSql = `
  select id as "agencyId", name, email from agency where tenant_id = $1 and ($2::uuid[] is null or id = any($2))`;

const peopleSql = `
  select id, agency_id as "agencyId", display_name as name, email as address, roles from person
  where ${where} and active order by display_name, id`;

const preferencesSql = `
  select agency_id as "agencyId", copies, takes_optional as "takesOptional" from agency_mail_preference where ${where}`;

const substitutionsSql = `
  select agency_id as "agencyId", person_id as "personId", substitute_id as "substituteId", from_day::text as "from",
    to_day::text as "to"
  from mail_substitute where ${where} order by from_day, id`;

/** Everything that decides who gets letters, of one tenant: four queries, however many agencies. */
@Injectable()
export class RecipientStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** By agency id; `agencyIds` null: all agencies of the tenant. */
  async facts(
    tenantId: string,
    agencyIds: readonly string[] | null,
    tx: Transaction = this.dataSource.manager,
  ): Promise<ReadonlyMap<string, RecipientFacts>> {
    const read = <Row>(sql: string) => tx.query<Row[]>(sql, [tenantId, agencyIds]);
    const agencies = await read<AgencyRow>(agenciesSql);
    const people = byAgency(await read<PersonRow>(peopleSql));
    const preferences = byAgency(await read<PreferenceRow>(preferencesSql));
    const substitutions = byAgency(await read<SubstitutionRow>(substitutionsSql));
    return new Map(
      agencies.map(({ agencyId, name, email }) => {
        const { copies, takesOptional } = preferences.get(agencyId)?.[0] ?? defaultMailPreference;
        const facts: RecipientFacts = {
          agency: { name, email },
          people: people.get(agencyId) ?? [],
          substitutions: substitutions.get(agencyId) ?? [],
          ...{ copies, takesOptional },
        };
        return [agencyId, facts];
      }),
    );
  }
}

function byAgency<Row extends Of>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  return Map.groupBy(rows, ({ agencyId }) => agencyId);
}
