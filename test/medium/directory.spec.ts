import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Test, type TestingModule } from '@nestjs/testing';
import { agencyDetailSchema, agencyGroupListSchema, agencyPageSchema, directoryImportReportSchema } from '#contracts';
import {
  CreateTenant,
  directoryDatabase,
  DirectoryModule,
  type DirectoryRow,
  DirectoryView,
  ImportDirectory,
  ImportPeople,
  ListTenants,
  LoadDirectory,
  LoadPeople,
  readDirectoryFile,
  readPeopleFile,
  resolveAgencyName,
  SaveAgency,
  SavePerson,
} from '#directory';
import { AuditTrail, Clock, Database, newId, Outbox, schemaDrift, SetClock } from '#platform';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Global, Module } from '@nestjs/common';
import { aDatabase, type TestDatabase } from '../support/a-database.js';

let database: TestDatabase;
let app: TestingModule;

const sample = (name: string) => readFile(new URL(`../../config/sample/${name}`, import.meta.url));
const events = (tenantId: string) =>
  database.dataSource.query<{ payload: object }[]>(
    `select payload from outbox_event where tenant_id = $1 and type = 'directory.changed' order by id`,
    [tenantId],
  );

async function aTenant(code: string): Promise<string> {
  const created = await app
    .get(CreateTenant)
    .run({ code, name: 'UBND tỉnh Bình Sơn', kind: 'province', level: 'province' });
  if (!created.ok) throw new Error(created.message);
  return created.tenant.id;
}

async function sampleRows(): Promise<readonly DirectoryRow[]> {
  const reading = await readDirectoryFile(await sample('directory.csv'), 'directory.csv');
  if (!reading.ok) throw new Error(reading.message);
  return reading.rows;
}

beforeAll(async () => {
  database = await aDatabase(directoryDatabase);
  const machines = [
    { provide: getDataSourceToken(), useValue: database.dataSource },
    { provide: Clock, useValue: new SetClock(new Date('2026-01-05T01:00:00Z')) },
    ...[Database, Outbox, AuditTrail],
  ];
  @Global()
  @Module({ providers: machines, exports: machines })
  class Machines {}
  app = await Test.createTestingModule({ imports: [Machines, DirectoryModule] }).compile();
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

describe('the schema', () => {
  it('is what the entities say', async () => {
    expect(await schemaDrift(database.dataSource)).toEqual([]);
  });
});

describe('CreateTenant', () => {
  it('takes a code once', async () => {
    const tenantId = await aTenant('once');
    const again = await app.get(CreateTenant).run({ code: 'once', name: 'Khác', kind: 'ministry', level: 'ministry' });
    expect(again).toMatchObject({ ok: false, code: 'tenant-code-taken' });
    expect((await app.get(ListTenants).run()).filter((tenant) => tenant.id === tenantId)).toHaveLength(1);
  });
});

describe('ImportDirectory', () => {
  it('brings the sample province in, and changes nothing the second time', async () => {
    const tenantId = await aTenant('sample');
    const order = { tenantId, actorId: null, rows: await sampleRows() };
    const first = await app.get(ImportDirectory).run(order);
    expect(directoryImportReportSchema.parse(first)).toMatchObject({ added: 80, updated: 0, unchanged: 0, refused: 0 });
    const second = await app.get(ImportDirectory).run(order);
    expect(second).toMatchObject({ added: 0, updated: 0, unchanged: 80, refused: 0 });
    expect(await events(tenantId)).toEqual([{ payload: { added: 80, updated: 0 } }]);
  });

  it('gives the other rooms a directory in which names are found', async () => {
    const tenantId = await aTenant('found');
    await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: await sampleRows() });
    const directory = await app.get(LoadDirectory).run(tenantId);
    const members = (name: string) => {
      const found = resolveAgencyName(name, directory);
      return found.kind === 'group' ? found.members.length : found.kind;
    };
    expect(
      ['Các sở, ngành', 'UBND các huyện, thị xã, thành phố', 'UBND các cấp', 'Sở TT&TT', 'Sở Vũ trụ'].map(members),
    ).toEqual([...[20, 12, 52], ...['agency', 'unknown']]);
  });

  it('updates what a row says anew and leaves other tenants alone', async () => {
    const [mine, theirs] = [await aTenant('mine'), await aTenant('theirs')];
    const rows = await sampleRows();
    for (const tenantId of [mine, theirs]) await app.get(ImportDirectory).run({ tenantId, actorId: null, rows });
    const changed = rows
      .slice(0, 1)
      .map((row): DirectoryRow =>
        row.ok
          ? { ...row, agency: { ...row.agency, email: 'moi@binhson.example', groups: ['Khối nội chính'], aliases: [] } }
          : row,
      );
    const report = await app.get(ImportDirectory).run({ tenantId: mine, actorId: null, rows: changed });
    expect(report).toMatchObject({ updated: 1 });
    const first = async (tenantId: string) => (await app.get(LoadDirectory).run(tenantId)).agencies[0];
    expect(await first(mine)).toMatchObject({ email: 'moi@binhson.example', groups: ['Khối nội chính'], aliases: [] });
    expect(await first(theirs)).toMatchObject({ email: 'noivu@binhson.example', aliases: ['SNV'] });
  });

  it('adds each agency once when two people import at the same moment', async () => {
    const tenantId = await aTenant('race');
    const order = { tenantId, actorId: null, rows: await sampleRows() };
    const reports = await Promise.all([app.get(ImportDirectory).run(order), app.get(ImportDirectory).run(order)]);
    expect(reports.map((report) => report.added).sort()).toEqual([0, 80]);
    expect((await app.get(LoadDirectory).run(tenantId)).agencies).toHaveLength(80);
  });
});

describe('ImportPeople', () => {
  it('brings the people of known agencies in, once', async () => {
    const tenantId = await aTenant('people');
    await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: await sampleRows() });
    const reading = await readPeopleFile(await sample('people.csv'), 'people.csv');
    const order = { tenantId, actorId: null, rows: reading.ok ? reading.rows : [] };
    expect(await app.get(ImportPeople).run(order)).toMatchObject({ added: 126, refused: 0 });
    expect(await app.get(ImportPeople).run(order)).toMatchObject({ added: 0, unchanged: 126 });
    expect(await app.get(LoadPeople).run(tenantId)).toHaveLength(126);
  });
});

describe('SaveAgency and SavePerson', () => {
  it('save by hand, and refuse what would make a name or an address ambiguous', async () => {
    const tenantId = await aTenant('by-hand');
    await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: await sampleRows() });
    const agency = {
      name: 'Sở Du lịch',
      kind: 'department',
      level: 'province',
      groups: ['Các Sở, ban ngành'],
      aliases: ['SDL'],
      email: null,
      active: true,
    } as const;
    const save = (agencyId: string | null, changes: object) =>
      app.get(SaveAgency).run({ tenantId, actorId: null, agencyId, agency: { ...agency, ...changes } });
    const saved = await save(null, {});
    const agencyId = saved.ok ? saved.agency.id : '';
    expect(await save(null, {})).toMatchObject({ ok: false, code: 'agency-name-taken' });
    expect(await save(null, { name: 'SNV', aliases: [] })).toMatchObject({ ok: false, code: 'agency-name-taken' });
    expect(await save(newId(), {})).toMatchObject({ ok: false, code: 'agency-not-found' });
    expect(await save(agencyId, { active: false })).toMatchObject({ ok: true });
    const directory = await app.get(LoadDirectory).run(tenantId);
    expect(resolveAgencyName('Sở Du lịch', directory).kind).toBe('unknown');
    const person = {
      agencyId,
      displayName: 'Chuyên viên',
      email: 'A@binhson.example',
      title: '',
      roles: ['officer'],
      active: true,
    } as const;
    const enter = (changes: object) =>
      app.get(SavePerson).run({ tenantId, actorId: null, personId: null, person: { ...person, ...changes } });
    expect(await enter({})).toMatchObject({ ok: true, person: { email: 'a@binhson.example' } });
    expect(await enter({})).toMatchObject({ ok: false, code: 'person-email-taken' });
    expect(await enter({ agencyId: newId() })).toMatchObject({ ok: false, code: 'agency-not-found' });
  });
});

describe('DirectoryView', () => {
  it('answers the screens in the shapes of the contract', async () => {
    const tenantId = await aTenant('screens');
    await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: await sampleRows() });
    const view = app.get(DirectoryView);
    const page = agencyPageSchema.parse(await view.agencies(tenantId, { page: 2, pageSize: 5, level: 'district' }));
    expect([page.total, page.items.length]).toEqual([12, 5]);
    const found = agencyPageSchema.parse(await view.agencies(tenantId, { page: 1, pageSize: 5, search: 'SỞ TT&TT' }));
    expect(found.items.map((item) => item.name)).toEqual(['Sở Thông tin và Truyền thông']);
    const detail = await view.agency(tenantId, found.items[0]?.id ?? '');
    expect(agencyDetailSchema.parse(detail)).toMatchObject({ groups: ['Các sở, ban, ngành'], people: [] });
    expect(
      agencyGroupListSchema.parse({ items: await view.groups(tenantId) }).items.map((group) => group.members),
    ).toEqual([20, 12, 40]);
    expect(await view.agency(newId(), found.items[0]?.id ?? '')).toBeNull();
  });
});
