import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt, localDate } from '#calendar';
import { summaryContentsSchema, summaryTextSchema } from '#contracts';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import { LoadPublishedPlan } from '#plan';
import {
  CompareSummaryVersions,
  FreezeSummaries,
  LoadSummary,
  ParRuleStore,
  type ReportKey,
  ReviseSummary,
  SaveParRule,
  SummaryTextView,
  WriteSummaryText,
} from '#summary';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';

const plan = [
  'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Bình Sơn năm 2026',
  'I. MỤC TIÊU',
  '- Tối thiểu 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.',
  'II. NHIỆM VỤ',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tTháng 02/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Nội vụ\tSở Tư pháp\tQuý I/2026',
].join('\n');
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,,,so${String(at)}@binhson.example`,
  ),
].join('\n');

let server: MailServer;
let year: PublishedYear;
let key: ReportKey;
let standing: { accountId: string; agencyId: string };
let stranger: typeof standing;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  const { tenantId, planId } = year;
  key = { tenantId, planId, window: 'Q1' };
  await year.database.dataSource.query(
    `update plan_finding set status = 'confirmed', target = target || '{"area":"I"}' where kind = 'target'`,
  );
  const standingAgencyId = (await year.rooms.get(LoadPublishedPlan).run(tenantId, planId))?.plan.standingAgencyId ?? '';
  const { agencies } = await year.rooms.get(LoadDirectory).run(tenantId);
  standing = { accountId: newId(), agencyId: standingAgencyId };
  stranger = { accountId: newId(), agencyId: agencies.find(({ name }) => name === 'Sở Y tế')?.id ?? '' };
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

const text = async (of: ReportKey = key) =>
  summaryTextSchema.parse(await year.rooms.get(SummaryTextView).find(of, standing.agencyId));
const write = () => year.rooms.get(WriteSummaryText);
const contents = async (of: ReportKey = key, version?: number) => {
  const loaded = await year.rooms.get(LoadSummary).run(of, version);
  return summaryContentsSchema.parse(loaded?.contents);
};
const causes = { area: 'I', topic: 'causes', text: 'Thiếu kinh phí' } as const;

describe('what people write into a report', () => {
  it('is written by the area’s coordinator alone', async () => {
    expect(await write().paragraph(key, stranger, causes)).toMatchObject({ ok: false, code: 'not-your-area' });
    expect(await write().paragraph(key, standing, { ...causes, area: 'IX' })).toMatchObject({ code: 'not-found' });
    expect(await write().paragraph({ ...key, tenantId: newId() }, standing, causes)).toMatchObject({ ok: false });
    expect(await write().paragraph(key, standing, causes)).toEqual({ ok: true });
  });

  it('sets a measured value beside the plan’s target', async () => {
    const [target] = (await text()).targets;
    expect(target).toMatchObject({ comparator: '>=', values: [95], unit: '%', measured: null, met: null });
    const id = target?.id ?? '';
    const value = { measured: 96.2, note: 'Theo hệ thống một cửa' };
    expect(await write().measure(key, stranger, id, value)).toMatchObject({ ok: false, code: 'not-your-area' });
    expect(await write().measure(key, standing, newId(), value)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await write().measure(key, standing, id, value)).toEqual({ ok: true });
    expect((await contents()).targets).toMatchObject([{ measured: 96.2, met: true, note: 'Theo hệ thống một cửa' }]);
  });

  it('is frozen with the report; what is written later makes a new version', async () => {
    year.clock.set(instantAt(localDate('2026-03-15'), '00:06'));
    await year.rooms.get(FreezeSummaries).run();
    await write().paragraph(key, standing, { ...causes, text: 'Thiếu người' });
    expect((await contents()).paragraphs).toEqual([causes]);
    const revision = {
      actorId: newId(),
      actorName: 'Điều phối',
      reason: 'Bổ sung nguyên nhân',
      facts: 'by-cut-off',
    } as const;
    expect(await year.rooms.get(ReviseSummary).run({ ...key, ...revision })).toEqual({ ok: true, version: 2 });
    expect((await contents()).paragraphs).toEqual([{ ...causes, text: 'Thiếu người' }]);
    expect((await contents(key, 1)).paragraphs).toEqual([causes]);
    expect(await year.rooms.get(CompareSummaryVersions).run(key, 2)).toMatchObject({
      figures: [],
      paragraphs: [{ area: 'I', topic: 'causes' }],
    });
  });

  it('is carried over into the next report as a draft, which no paper prints before it is saved', async () => {
    const next = { ...key, window: 'H1' } as const;
    const draft = (await text(next)).paragraphs.find(({ area, topic }) => area === 'I' && topic === 'causes');
    expect(draft).toMatchObject({ text: 'Thiếu người', carriedOver: true });
    expect((await contents(next)).paragraphs).toEqual([]);
  });

  it('compares the next report with this one’s last version, and with no year before', async () => {
    const { comparison } = await contents({ ...key, window: 'H1' });
    expect(comparison.before).toMatchObject({ window: 'Q1', year: 2026, version: 2, asOf: { total: 2, overdue: 1 } });
    expect(comparison.lastYear).toBeNull();
  });

  it('names who owes overdue work and has sent nothing', async () => {
    expect((await contents()).notReported).toEqual([{ agency: 'Sở Tư pháp', kind: 'silent', due: null, overdue: 1 }]);
  });

  it('waits a day for the reports of the plans under its own, and names who has none', async () => {
    const below = (title: string, status: string) =>
      year.database.dataSource.query(
        `insert into plan select (jsonb_populate_record(p, $2::jsonb)).* from plan p where id = $1`,
        [
          key.planId,
          JSON.stringify({
            id: newId(),
            title,
            status,
            parent_plan_id: key.planId,
            file_sha256: title,
            issuer: 'Sở Y tế',
          }),
        ],
      );
    await below('Kế hoạch của Sở', 'published');
    await below('Kế hoạch đang soạn', 'draft');
    year.clock.set(instantAt(localDate('2026-06-15'), '00:06'));
    const next = { ...key, window: 'H1' } as const;
    expect(await year.rooms.get(FreezeSummaries).run()).toBe(2);
    expect(await year.rooms.get(LoadSummary).run(next)).toMatchObject({ frozen: null });
    expect(await year.rooms.get(FreezeSummaries).run()).toBe(1);
    expect((await contents(next)).lower).toMatchObject([
      { title: 'Sở Y tế – Kế hoạch của Sở', report: { window: 'H1', version: 1, asOf: { total: 0 } } },
      { title: 'Sở Y tế – Kế hoạch đang soạn', report: null },
    ]);
  });

  it('is scored by the office’s own table from its next freezing on', async () => {
    const bands = [
      { from: 0, gives: 'pro-rata' as const },
      { from: 0.5, gives: 'full' as const },
    ];
    const order = { tenantId: key.tenantId, actorId: standing.accountId, rule: { maxPoints: 2, bands } };
    const saveRule = (changes: object = {}) => year.rooms.get(SaveParRule).run({ ...order, ...changes });
    expect(await saveRule({ rule: { maxPoints: 2, bands: bands.slice(1) } })).toMatchObject({ code: 'par-rule-wrong' });
    expect(await saveRule()).toEqual({ ok: true });
    expect((await year.rooms.get(ParRuleStore).load(key.tenantId)).bands.map(({ from }) => from)).toEqual([0.5, 0]);
    expect(await year.rooms.get(ParRuleStore).load(newId())).toMatchObject({ maxPoints: 1, changedAt: null });
    const maxPoints = async (window: ReportKey['window']) => (await contents({ ...key, window })).parIndex.maxPoints;
    expect([await maxPoints('H1'), await maxPoints('Q3')]).toEqual([1, 2]);
    year.clock.set(instantAt(localDate('2026-09-16'), '00:06'));
    await year.rooms.get(FreezeSummaries).run();
    await saveRule({ rule: { maxPoints: 3, bands } });
    expect([await maxPoints('Q3'), await maxPoints('Y')]).toEqual([2, 3]);
  });
});
