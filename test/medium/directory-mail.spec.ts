import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { mailPreferenceSchema } from '#contracts';
import {
  AddMailSubstitute,
  CreateTenant,
  defaultMailWindow,
  directoryDatabase,
  DirectoryModule,
  ImportDirectory,
  ImportPeople,
  LoadDirectory,
  LoadMailSettings,
  LoadPeople,
  LoadRecipients,
  MarkAddressBounced,
  readDirectoryFile,
  readPeopleFile,
  RemoveMailSubstitute,
  SaveMailPreference,
  SaveMailSetting,
  ShowMailPreference,
} from '#directory';
import { AuditTrail, Clock, Database, newId, Outbox, schemaDrift, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';

let database: TestDatabase;
let app: TestingModule;

const directoryFile = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,,noivu@binhson.example',
  'Sở Tư pháp,department,province,,,',
  'Sở Tài chính,department,province,,,',
].join('\n');
const peopleFile = [
  'agency,display_name,email,title,roles',
  'Sở Tư pháp,Lê An,an@binhson.example,Chuyên viên,officer',
  'Sở Tư pháp,Trần Bình,binh@binhson.example,Chuyên viên,officer',
  'Sở Tư pháp,Vũ Chi,chi@binhson.example,Giám đốc,head',
].join('\n');

/** A Friday. */
const today = '2026-03-06';

async function aProvince(code: string) {
  const created = await app.get(CreateTenant).run({ code, name: 'Bình Sơn', kind: 'province', level: 'province' });
  const agencies = await readDirectoryFile(Buffer.from(directoryFile), 'directory.csv');
  const people = await readPeopleFile(Buffer.from(peopleFile), 'people.csv');
  if (!created.ok || !agencies.ok || !people.ok) throw new Error('The cast does not read.');
  const tenantId = created.tenant.id;
  await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: agencies.rows });
  await app.get(ImportPeople).run({ tenantId, actorId: null, rows: people.rows });
  const directory = await app.get(LoadDirectory).run(tenantId);
  const staff = await app.get(LoadPeople).run(tenantId);
  const agency = (name: string) => directory.byName.get(name)?.[0]?.id ?? '';
  const person = (name: string) => staff.find(({ displayName }) => displayName === name)?.id ?? '';
  return { tenantId, agency, person };
}

const deedsOf = (tenantId: string) =>
  database.dataSource.query<{ action: string; detail: object }[]>(
    `select action, detail from audit_entry where tenant_id = $1 and action like 'mail-%' order by at, id`,
    [tenantId],
  );

beforeAll(async () => {
  database = await aDatabase(directoryDatabase);
  const machines = [
    { provide: getDataSourceToken(), useValue: database.dataSource },
    { provide: Clock, useValue: new SetClock(new Date(`${today}T02:00:00Z`)) },
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

it('keeps the tables that the entities say', async () => {
  expect(await schemaDrift(database.dataSource)).toEqual([]);
});

describe('the hours of a tenant', () => {
  it('are the usual ones until its coordinator sets others, and leave other tenants alone', async () => {
    const [mine, theirs] = [await aProvince('hours'), await aProvince('other-hours')];
    const { tenantId } = mine;
    const window = { opens: 480, closes: 960 };
    const save = (wanted: typeof window) => app.get(SaveMailSetting).run({ tenantId, actorId: null, window: wanted });
    expect((await app.get(LoadMailSettings).run()).window(tenantId)).toEqual(defaultMailWindow);
    expect(await save({ opens: 960, closes: 480 })).toMatchObject({ ok: false, code: 'mail-window-impossible' });
    expect(await save(window)).toEqual({ ok: true });
    const settings = await app.get(LoadMailSettings).run();
    expect(settings.window(tenantId)).toEqual(window);
    expect(settings.window(theirs.tenantId)).toEqual(defaultMailWindow);
    expect(await deedsOf(tenantId)).toEqual([
      { action: 'mail-setting.changed', detail: { from: defaultMailWindow, to: window } },
    ]);
  });

  it('give way to the hour an agency asked for, as long as it lies in them', async () => {
    const { tenantId, agency } = await aProvince('own-hour');
    const agencyId = agency('Sở Nội vụ');
    const preference = { hour: 540, copies: [], takesOptional: true };
    await app.get(SaveMailPreference).run({ tenantId, actorId: null, agencyId, preference });
    const minutes = async () => {
      const settings = await app.get(LoadMailSettings).run([tenantId]);
      return [agencyId, agency('Sở Tư pháp')].map((id) => settings.windowOf(tenantId, id).opens);
    };
    expect(await minutes()).toEqual([540, 450]);
    await app.get(SaveMailSetting).run({ tenantId, actorId: null, window: { opens: 600, closes: 960 } });
    expect(await minutes()).toEqual([600, 600]);
  });
});

describe('an agency', () => {
  it('says how it wants its mail, and sees where the next letters go', async () => {
    const { tenantId, agency } = await aProvince('shaped');
    const agencyId = agency('Sở Nội vụ');
    const preference = {
      hour: 480,
      copies: [{ name: 'Văn thư', address: 'vt@binhson.example' }],
      takesOptional: false,
    };
    const order = { tenantId, actorId: null, agencyId };
    expect(await app.get(SaveMailPreference).run({ ...order, preference })).toEqual({ ok: true });
    const shown = mailPreferenceSchema.parse(await app.get(ShowMailPreference).run({ tenantId, agencyId }));
    expect(shown).toMatchObject({ ...preference, window: defaultMailWindow, next: { day: '2026-03-09', minute: 480 } });
    expect(shown.next.previews.map(({ letterClass, to, cc }) => [letterClass, to.length, cc.length])).toEqual([
      ['duty', 1, 1],
      ['escalation', 1, 1],
      ['optional', 0, 0],
    ]);
    expect((await deedsOf(tenantId)).map(({ action }) => action)).toEqual(['mail-preference.changed']);
  });

  it('is not reached from another tenant', async () => {
    const [mine, theirs] = [await aProvince('mine-alone'), await aProvince('not-theirs')];
    const foreign = { tenantId: theirs.tenantId, actorId: null, agencyId: mine.agency('Sở Tư pháp') };
    const preference = { hour: null, copies: [], takesOptional: false };
    expect(await app.get(SaveMailPreference).run({ ...foreign, preference })).toMatchObject({
      code: 'agency-not-found',
    });
    expect(await app.get(ShowMailPreference).run(foreign)).toBeNull();
    const week = { from: localDate(today), to: localDate('2026-03-13') };
    const substitution = { personId: mine.person('Lê An'), substituteId: mine.person('Vũ Chi'), ...week };
    expect(await app.get(AddMailSubstitute).run({ ...foreign, substitution })).toMatchObject({
      code: 'agency-not-found',
    });
    const resolve = await app.get(LoadRecipients).run({ tenantId: theirs.tenantId });
    expect(resolve(foreign.agencyId, 'duty', localDate(today)).to).toEqual([]);
  });
});

describe('a substitute', () => {
  it('receives between two days, once, and no more when he is taken back', async () => {
    const { tenantId, agency, person } = await aProvince('substitute');
    const of = { tenantId, agencyId: agency('Sở Tư pháp') };
    const substitution = {
      ...{ personId: person('Lê An'), substituteId: person('Vũ Chi') },
      ...{ from: localDate(today), to: localDate('2026-03-13') },
    };
    const add = () => app.get(AddMailSubstitute).run({ ...of, actorId: null, substitution });
    const both = await Promise.all([add(), add()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'substitute-overlaps' });
    const receivers = async (day: string) => {
      const resolve = await app.get(LoadRecipients).run({ tenantId });
      return resolve(of.agencyId, 'duty', localDate(day)).to.map(({ name }) => name);
    };
    expect(await receivers('2026-03-13')).toEqual(['Vũ Chi', 'Trần Bình']);
    expect(await receivers('2026-03-14')).toEqual(['Lê An', 'Trần Bình']);
    const shown = await app.get(ShowMailPreference).run(of);
    expect(shown?.substitutes).toMatchObject([{ personName: 'Lê An', substituteName: 'Vũ Chi', to: '2026-03-13' }]);
    const removal = { ...of, actorId: null, substitutionId: shown?.substitutes[0]?.id ?? '' };
    expect(await app.get(RemoveMailSubstitute).run({ ...removal, agencyId: agency('Sở Nội vụ') })).toBe(false);
    expect(await app.get(RemoveMailSubstitute).run(removal)).toBe(true);
    expect(await app.get(RemoveMailSubstitute).run(removal)).toBe(false);
    expect(await receivers('2026-03-13')).toEqual(['Lê An', 'Trần Bình']);
  });
});

describe('the recipients of a country', () => {
  it('are loaded with five queries, however many agencies', async () => {
    const { tenantId } = await aProvince('country');
    await database.dataSource.query(
      `insert into agency (id, tenant_id, name, name_folded, kind, level, email, active, created_at, changed_at, position)
        select gen_random_uuid(), $1, 'Xã ' || at, 'xã ' || at, 'people-committee', 'commune',
          case when at % 10 = 0 then null else 'xa' || at || '@binhson.example' end, true, now(), now(), at + 10
        from generate_series(1, 13000) at`,
      [tenantId],
    );
    const { agencies } = await app.get(LoadDirectory).run(tenantId);
    const asked: string[] = [];
    const { logger } = database.dataSource;
    const counting = { logQuery: (sql: string) => void asked.push(sql) };
    database.dataSource.setOptions({ logging: true, logger: Object.assign(Object.create(logger), counting) });
    const resolve = await app.get(LoadRecipients).run({ tenantId });
    database.dataSource.setOptions({ logging: false, logger });
    expect(asked).toHaveLength(5);
    const silent = agencies.filter(({ id }) => resolve(id, 'duty', localDate(today)).route === 'no-live-address');
    expect(silent).toHaveLength(1_301);
    expect(resolve(newId(), 'duty', localDate(today)).reason).toBe('cơ quan không còn trong danh bạ');
  });

  it('pass dead addresses by', async () => {
    const { tenantId, agency } = await aProvince('dead');
    for (const address of ['noivu@binhson.example', 'an@binhson.example'])
      await app.get(MarkAddressBounced).run({ tenantId, address, reason: '550 5.1.1 User unknown' });
    const resolve = await app.get(LoadRecipients).run({ tenantId });
    const to = (name: string) => resolve(agency(name), 'duty', localDate(today)).to.map((box) => box.name);
    expect([to('Sở Nội vụ'), to('Sở Tư pháp')]).toEqual([[], ['Trần Bình']]);
  });
});
