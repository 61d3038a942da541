import type { Role } from '#contracts';
import { CreateTenant, ImportDirectory, LoadDirectory, SavePerson } from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import type { TestApi } from './an-api.js';
import type { Visitor } from './visitor.js';

/** One province: a lead agency, a supporting agency, the standing agency, the committee, and their people. */
export interface Cast {
  readonly tenantId: string;
  readonly agencies: Readonly<Record<AgencyName, string>>;
  /** A browser signed in as the person. */
  as(person: PersonName): Promise<Visitor>;
}

export type AgencyName = 'Sở Nội vụ' | 'Sở Tư pháp' | 'Sở Tài chính' | 'UBND tỉnh';
export type PersonName = keyof typeof people;

const people = {
  'officer of Tư pháp': { agency: 'Sở Tư pháp', roles: ['officer'] },
  'head of Tư pháp': { agency: 'Sở Tư pháp', roles: ['head'] },
  'officer of Tài chính': { agency: 'Sở Tài chính', roles: ['officer'] },
  'officer of Nội vụ': { agency: 'Sở Nội vụ', roles: ['officer'] },
  coordinator: { agency: 'Sở Nội vụ', roles: ['coordinator'] },
  leader: { agency: 'UBND tỉnh', roles: ['leader'] },
  administrator: { agency: 'Sở Nội vụ', roles: ['administrator'] },
} as const satisfies Record<string, { agency: AgencyName; roles: readonly Role[] }>;

const agencyNames: readonly AgencyName[] = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'UBND tỉnh'];

export async function aCast({ app, visitor }: TestApi, code = 'binh-son'): Promise<Cast> {
  const created = await app.get(CreateTenant).run({ code, name: `Tỉnh ${code}`, kind: 'province', level: 'province' });
  if (!created.ok) throw new Error(created.message);
  const tenantId = created.tenant.id;
  await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: agencyNames.map(agencyRow) });
  const directory = await app.get(LoadDirectory).run(tenantId);
  const agencies = Object.fromEntries(directory.agencies.map(({ name, id }) => [name, id])) as Cast['agencies'];
  for (const name of Object.keys(people) as PersonName[]) {
    await anAccount(app, { tenantId, agencyId: agencies[people[name].agency], name, signInName: nameOf(code, name) });
  }
  const as = async (person: PersonName) => {
    const browser = visitor();
    const answer = await browser.signIn(nameOf(code, person));
    if (answer.status !== 200) throw new Error(`${person} cannot sign in: ${answer.body.title}`);
    return browser;
  };
  return { tenantId, agencies, as };
}

export function nameOf(code: string, person: PersonName): string {
  const index = Object.keys(people).indexOf(person);
  return `${code}.${String(index)}`;
}

interface NewPerson {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly name: PersonName;
  readonly signInName: string;
}

async function anAccount(app: TestApi['app'], { tenantId, agencyId, name, signInName }: NewPerson): Promise<void> {
  const roles = [...people[name].roles];
  const person = {
    agencyId,
    displayName: name,
    email: `${signInName}@binhson.example`,
    title: '',
    roles,
    active: true,
  };
  const saved = await app.get(SavePerson).run({ tenantId, actorId: null, personId: null, person });
  if (!saved.ok) throw new Error(saved.message);
  const account = {
    tenantId,
    actorId: null,
    personId: saved.person.id,
    agencyId,
    displayName: name,
    signInName,
    roles,
  };
  const created = await app.get(CreateAccount).run({ ...account, samplePassword: SAMPLE_PASSWORD });
  if (!created.ok) throw new Error(created.message);
}

function agencyRow(name: AgencyName, index: number) {
  const kind = name.startsWith('UBND') ? ('people-committee' as const) : ('department' as const);
  const agency = {
    name,
    kind,
    level: 'province' as const,
    groups: kind === 'department' ? ['Các sở, ban, ngành'] : [],
    aliases: [],
    email: `agency${String(index)}@binhson.example`,
  };
  return { line: index + 2, ok: true as const, agency, problems: [] as const };
}
