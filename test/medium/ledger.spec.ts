import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import type { AgencyPage, LedgerPage, ReminderLedgerLine, Role } from '#contracts';
import { CreateTenant, LoadDirectory } from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { RequeueLetters } from '#mail';
import { openPackage } from '#papers';
import { newId } from '#platform';
import { createApi } from '../../apps/api/src/create-api.js';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { Visitor } from '../support/visitor.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const silent: LoggerService = { log() {}, error() {}, warn() {} };

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý I/2026',
  '3\tKiểm tra kho lưu trữ\tKết luận\tSở Y tế\tSở Nội vụ\tTháng 3/2026',
]);

const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,,noivu@binhson.example',
  'Sở Tư pháp,department,province,,,tuphap@binhson.example',
  'Sở Tài chính,department,province,,,taichinh@binhson.example',
  'Sở Y tế,department,province,,,',
].join('\n');

describe('the ledger', () => {
  let server: MailServer;
  let year: PublishedYear;
  let api: NestExpressApplication;
  let url: string;
  let coordinator: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    server = await aMailServer();
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
    await year.drain();
    // Fifteen, seven and three working days before the end of the quarter.
    await morning('2026-03-10T00:30:00Z', 'takes');
    await morning('2026-03-20T00:30:00Z', 'hang-up');
    await morning('2026-03-20T01:00:00Z', 'hang-up');
    await morning('2026-03-26T00:30:00Z', 'no-such-address');
    const config = loadConfig({
      DATABASE_URL: year.database.url,
      SMTP_URL: server.url,
      LOG_LEVEL: 'silent',
      SAMPLE: 'yes',
    });
    api = await createApi(config, year.clock, silent);
    await api.listen(0, '127.0.0.1');
    url = await api.getUrl();
    coordinator = await someone('coordinator', 'Sở Nội vụ');
    officer = await someone('officer', 'Sở Tư pháp');
  });
  afterAll(async () => {
    await api.close();
    await year.close();
    await server.stop();
  });

  const morning = async (at: string, mood: MailServer['mood']) => {
    year.clock.set(new Date(at));
    server.mood = mood;
    await year.rooms.get(RequeueLetters).run();
    await year.drain();
    await year.order('sweep-due-reminders');
  };
  /** A new account in a browser of its own; of the province, or of a tenant of its own. */
  const someone = async (role: Role, agency: string, tenantId = year.tenantId) => {
    const agencyId = (await year.rooms.get(LoadDirectory).run(tenantId)).byName.get(agency)?.[0]?.id ?? null;
    const signInName = `${role}.${newId()}`;
    const account = { tenantId, actorId: null, personId: null, agencyId, displayName: 'Trần Văn A', signInName };
    const created = await year.rooms
      .get(CreateAccount)
      .run({ ...account, roles: [role], samplePassword: SAMPLE_PASSWORD });
    if (!created.ok) throw new Error(created.message);
    const visitor = new Visitor(url);
    expect((await visitor.signIn(signInName)).status).toBe(200);
    return visitor;
  };
  const ledger = async (who: Visitor, query = '') =>
    (await who.get<LedgerPage>(`/api/ledger?pageSize=200&${query}`)).body;
  const outcomes = (items: readonly ReminderLedgerLine[]) => new Set(items.map(({ outcome }) => outcome));

  it('tells of each line what became of its letter, in words', async () => {
    const sent = await ledger(coordinator, 'outcome=sent');
    expect(sent.total).toBeGreaterThan(0);
    const [line] = sent.items;
    expect(line?.answer).toMatch(/^250/);
    expect(line?.stageWords).toMatch(/\p{Lu}\p{Ll}/u);
    expect(line?.messageId).toMatch(/^<.+>$/);
    expect([...outcomes(sent.items)]).toEqual(['sent']);
  });

  it('takes the state from the letter at once, whatever befell it', async () => {
    const day = (date: string) => `from=${date}&to=${date}`;
    expect(outcomes((await ledger(coordinator, `outcome=unknown&${day('2026-03-20')}`)).items)).toEqual(
      new Set(['unknown']),
    );
    const bounced = (await ledger(coordinator, 'outcome=bounced')).items;
    expect(bounced.length).toBeGreaterThan(0);
    expect(bounced.every(({ lastError }) => lastError?.includes('5.1.1'))).toBe(true);
    expect(outcomes((await ledger(coordinator, day('2026-03-10'))).items).has('sent')).toBe(true);
  });

  it('is asked by recipient and day, by duty, by address, by words', async () => {
    const agencies = await coordinator.get<AgencyPage>('/api/agencies?pageSize=200');
    const agency = agencies.body.items.find(({ name }) => name === 'Sở Tư pháp');
    const told = await ledger(coordinator, `recipientAgencyId=${agency?.id}`);
    expect(new Set(told.items.map(({ recipientAgencyId }) => recipientAgencyId))).toEqual(new Set([agency?.id]));
    const duty = told.items[0];
    const ofDuty = await ledger(coordinator, `assignmentId=${duty?.assignmentId}`);
    expect(new Set(ofDuty.items.map(({ assignmentId }) => assignmentId))).toEqual(new Set([duty?.assignmentId]));
    const byAddress = await ledger(coordinator, `address=${encodeURIComponent(agency?.email ?? '')}`);
    expect(byAddress.total).toBeGreaterThan(0);
    expect((await ledger(coordinator, 'address=%25')).total).toBe(0);
    expect((await ledger(coordinator, `search=${encodeURIComponent('không có chữ này')}`)).total).toBe(0);
    expect(
      (await ledger(coordinator, `search=${encodeURIComponent(duty?.title.slice(0, 20) ?? '')}`)).total,
    ).toBeGreaterThan(0);
  });

  it('shows an officer the own agency, and another tenant nothing', async () => {
    const all = await ledger(coordinator);
    const own = await ledger(officer);
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(all.total);
    const session = await officer.get<{ agencyId: string }>('/api/session');
    const mine = session.body.agencyId;
    expect(own.items.every((line) => line.agencyId === mine || line.recipientAgencyId === mine)).toBe(true);
    const elsewhere = await year.rooms
      .get(CreateTenant)
      .run({ code: 'an-binh', name: 'Tỉnh An Bình', kind: 'province', level: 'province' });
    if (!elsewhere.ok) throw new Error(elsewhere.message);
    expect((await ledger(await someone('coordinator', '', elsewhere.tenant.id))).total).toBe(0);
    expect((await new Visitor(url).get('/api/ledger')).status).toBe(401);
  });

  it('leafs page by page without losing or doubling a line', async () => {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await coordinator.get<LedgerPage>(`/api/ledger?pageSize=3&page=${String(page)}`);
      ids.push(...body.items.map(({ id }) => id));
      if (body.items.length < 3) break;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await ledger(coordinator)).total);
  });

  it('is taken away as a workbook and as CSV, for the own agency only, and that is written down', async () => {
    const file = await coordinator.get<Buffer>('/api/ledger/workbook?outcome=sent');
    expect(file.headers.get('content-disposition')).toContain('.xlsx');
    const sheet = [...openPackage(file.body).values()].join('');
    expect(sheet).toContain('NHẬT KÝ NHẮC VIỆC');
    const csv = await officer.get<string>('/api/ledger/csv');
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength((await ledger(officer)).total + 3);
    expect(csv.body).toContain('Sở Tư pháp');
  });
});
