import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { instantAt, localDate } from '#calendar';
import type { NoticeDetail, NoticeList, TthcStanding } from '#contracts';
import { DrainOutbox, JobHandlers, SeedSample } from '#rooms';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';

const PUBLIC = '/cong-bo/tthc/binh-son';
const SILENT = 'Sở Giao thông vận tải';

async function aSample(at: string): Promise<TestApi> {
  const api = await anApi(at);
  await api.app.get(SeedSample).run(api.clock, new Date(at));
  return api;
}

async function signedIn(api: TestApi, name: string): Promise<Visitor> {
  const visitor = api.visitor();
  await visitor.signIn(name);
  return visitor;
}

describe('the sample province’s year of notices', () => {
  let api: TestApi;
  let office: Visitor;
  let list: NoticeList;

  beforeAll(async () => {
    api = await aSample('2026-11-20T02:00:00Z');
    office = await signedIn(api, 'dieuphoi.vpubnd');
    list = (await office.get<NoticeList>('/api/tthc/notices')).body;
  }, 120_000);
  afterAll(() => api.close());

  const notice = async (month: string, version = 1) =>
    (await office.get<NoticeDetail>(`/api/tthc/notices/${month}?version=${String(version)}`)).body;
  const page = async (path: string) => (await api.visitor().get<string>(`${PUBLIC}${path}`)).body;
  const rows = <T>(sql: string, values: readonly unknown[] = []) =>
    api.app.get(DataSource).query<T[]>(sql, [...values]);

  it('has one for each of the last twelve months, and nothing waits', () => {
    const months = [...new Set(list.items.map(({ month }) => month))];
    expect(months).toHaveLength(12);
    expect([months.at(-1), months[0]]).toEqual(['2025-11', '2026-10']);
    expect(list.items.every(({ state, issuedBy }) => state === 'issued' && issuedBy !== null)).toBe(true);
    expect([list.waiting, list.carryGaps]).toEqual([[], []]);
  });

  it('names in March who was silent, and goes on in April where that agency stood in February', async () => {
    expect((await notice('2026-03')).model.missing.map(({ agency }) => agency)).toEqual([SILENT]);
    expect(await page('/2026-03')).toContain(`<li>${SILENT} (Cấp tỉnh)</li>`);
    expect((await notice('2026-04')).model.missing).toEqual([]);
  });

  it('is issued twice for May: both are read, the second says what changed and why', async () => {
    expect(list.items.filter(({ version }) => version > 1).map(({ month }) => month)).toEqual(['2026-05']);
    const { changes, reason } = await notice('2026-05', 2);
    expect(reason).toBe('Sở Y tế báo cáo sót một hồ sơ trực tuyến.');
    expect(changes.map(({ agency, what }) => [agency, what])).toContainEqual([
      'Sở Y tế',
      'Tiếp nhận trong kỳ: trực tuyến',
    ]);
    const [first, second] = [await page('/2026-05/lan-1'), await page('/2026-05')];
    expect(first).toContain('đã được thay thế bằng thông báo');
    expect(second).toContain('Khác với lần 1');
    expect(second).toContain(reason);
  });

  it('refused July’s swapped fields, and kept that it did', async () => {
    const [entry, ...others] = await rows<{
      subject: string;
      detail: { faults: number; first: { message: string }[] };
    }>(`select subject, detail from audit_entry where action = 'tthc.returns-refused'`);
    expect([entry?.subject, entry?.detail.faults, others]).toEqual(['tthc-month:2026-07', 2, []]);
    expect(entry?.detail.first[0]?.message).toContain('báo cáo tháng 06/2026 còn');
    expect((await notice('2026-07')).model.missing).toEqual([]);
  });

  it('came to every agency by one letter for each notice, in the mailbox at its hour', async () => {
    const letters = await rows<{ notices: number; letters: number; sent: number }>(
      `select count(distinct split_part(key, ':', 2) || split_part(key, ':', 3))::int as notices, count(*)::int as letters,
              count(*) filter (where status = 'sent' and sent_at < '2026-11-13')::int as sent
         from letter where kind = 'tthc-notice'`,
    );
    const agencies = (await notice('2026-10')).model.byAgency.length + (await notice('2026-10')).model.missing.length;
    expect(letters).toEqual([{ notices: 13, letters: 13 * agencies, sent: 13 * agencies }]);
    const found = await office.get<{ total: number }>(
      '/api/mailbox?search=Thông báo kết quả thủ tục hành chính tháng 5',
    );
    expect(found.body.total).toBe(2 * agencies);
  });

  it('reads in public, month by month, with the plan’s target', async () => {
    const index = await page('');
    expect(index.match(/Thông báo tháng/g)).toHaveLength(12);
    expect(await page('/2026-10')).toContain('95%');
  });
});

describe('who is late in the sample province', () => {
  let api: TestApi;
  const morning = async (day: string) => {
    api.clock.set(instantAt(localDate(day), '07:30'));
    for (const job of ['mark-overdue', 'sweep-due-reminders', 'write-digests'] as const) {
      await api.app.get(JobHandlers).run(job, {});
      await api.app.get(DrainOutbox).run();
    }
  };

  beforeAll(async () => {
    api = await aSample('2026-04-03T02:00:00Z');
  }, 120_000);
  afterAll(() => api.close());

  it('is urged, its head hears with it, and from the fifth working day whoever receives the returns', async () => {
    for (const day of ['07', '08', '10', '14', '16']) await morning(`2026-04-${day}`);
    const told = await api.app.get(DataSource).query<{ day: string; stage: string; address: string }[]>(
      `select to_char(l.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM') as day, l.stage, r.address from reminder_ledger l
         join assignment a on a.id = l.assignment_id join letter r on r.id = l.letter_id
        where a.title = 'Số liệu giải quyết TTHC tháng 3' and a.agency_name = $1 and l.outcome = 'sent' order by l.at, l.stage`,
      [SILENT],
    );
    const [agency, head, receiver] = ['gtvt', 'lanhdao.gtvt', 'vpubnd'].map((name) => `${name}@binhson.example`);
    expect(told.map(({ day, stage, address }) => [day, stage, address])).toEqual([
      ['01/04', 'assigned', agency],
      ['07/04', 'due', agency],
      ['08/04', 'after-1', agency],
      ['08/04', 'head-1', head],
      ['10/04', 'after-3', agency],
      ['10/04', 'head-3', head],
      ['14/04', 'coordinator-5', receiver],
      ['16/04', 'after-7', agency],
      ['16/04', 'coordinator-7', receiver],
      ['16/04', 'head-7', head],
    ]);
  });

  it('is not whoever handed in', async () => {
    const rows = await api.app
      .get(DataSource)
      .query<{ agency: string; overdue: boolean }[]>(
        `select agency_name as agency, overdue_for is not null as overdue from assignment where title = 'Số liệu giải quyết TTHC tháng 3' and state <> 'completed'`,
      );
    expect(rows.every(({ overdue }) => overdue)).toBe(true);
    const { body } = await (
      await signedIn(api, 'dieuphoi.vpubnd')
    ).get<TthcStanding>('/api/tthc/months/2026-03/standing');
    const missing = body.items.filter(({ state }) => state === 'missing').map(({ agencyName }) => agencyName);
    expect(rows.map(({ agency }) => agency).sort()).toEqual(missing.sort());
    expect(missing).toContain(SILENT);
  });
});
