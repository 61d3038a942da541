import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt, localDate } from '#calendar';
import { reportRegimeSchema, type SaveRegimeBody } from '#contracts';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import { PlanView, ReportRegimeView, SaveReportRegime } from '#plan';
import { FreezeSummaries, LoadSummary } from '#summary';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tTháng 10/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,"Các sở, ban, ngành",,so${String(at)}@binhson.example`,
  ),
  'UBND xã Khê Thượng,people-committee,commune,UBND cấp xã,,khethuong@binhson.example',
].join('\n');

let server: MailServer;
let year: PublishedYear;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-02-02T01:00:00Z', server.url, plan, directory);
  await year.drain();
  ids = new Map((await year.rooms.get(LoadDirectory).run(year.tenantId)).agencies.map(({ name, id }) => [name, id]));
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

interface Row {
  readonly agency: string;
  readonly title: string;
  readonly due: string;
  readonly approver: string;
}
const owed = async (code: string) =>
  year.database.dataSource.query<Row[]>(
    `select a.agency_name as agency, a.title, a.due::text as due, a.approver_agency_name as approver
       from assignment a join report_regime r on r.id = a.task_id
      where r.tenant_id = $1 and r.code = $2 order by a.due, a.agency_name`,
    [year.tenantId, code],
  );
const regime = (changes: Partial<SaveRegimeBody> = {}): SaveRegimeBody => ({
  ...{
    name: 'Báo cáo cải cách hành chính',
    receiverId: ids.get('Sở Nội vụ') ?? '',
    cutOffDay: 14,
    form: '',
    active: true,
  },
  periods: ['quarter-1', 'half-year', 'quarter-3', 'year'],
  owing: [
    { kind: 'group', id: 'Các sở, ban, ngành', dueDay: 17, dueMonth: 0 },
    { kind: 'group', id: 'UBND cấp xã', dueDay: 16, dueMonth: 0 },
  ],
  ...changes,
});
const save = (code: string, changes: Partial<SaveRegimeBody> = {}) =>
  year.rooms.get(SaveReportRegime).run({ tenantId: year.tenantId, actorId: null, code, regime: regime(changes) });
const list = async () =>
  (await year.rooms.get(ReportRegimeView).list(year.tenantId, 2026)).map((each) => reportRegimeSchema.parse(each));

describe('report regimes', () => {
  it('are offered, and bind nobody until the office says who', async () => {
    expect(await list()).toMatchObject([{ code: 'cchc', builtIn: true, active: false, receiver: null, owing: [] }]);
    await year.order('open-regime-years');
    expect(await owed('cchc')).toEqual([]);
  });

  const unknownGroup: SaveRegimeBody['owing'] = [{ kind: 'group', id: 'Các hội', dueDay: 17, dueMonth: 0 }];
  const refused: [Partial<SaveRegimeBody>, string][] = [
    [{ cutOffDay: 20 }, 'regime-days-wrong'],
    [{ receiverId: newId() }, 'lead-unknown'],
    [{ owing: unknownGroup }, 'lead-unknown'],
  ];
  it.each(refused)('are refused with days or names that cannot hold: %j', async (changes, code) => {
    expect(await save('cchc', changes)).toMatchObject({ ok: false, code });
  });

  it('make each agency’s report an assignment of its own day, decided on by the receiver; once', async () => {
    expect(await save('cchc')).toEqual({ ok: true });
    await year.order('open-regime-years');
    await year.order('open-regime-years');
    const all = await owed('cchc');
    expect(all).toHaveLength(12);
    expect(all.slice(0, 3).map(({ agency, due }) => `${agency} ${due}`)).toEqual([
      'UBND xã Khê Thượng 2026-03-16',
      'Sở Tư pháp 2026-03-17',
      'Sở Y tế 2026-03-17',
    ]);
    expect(all[0]).toMatchObject({ title: 'Báo cáo cải cách hành chính quý I', approver: 'Sở Nội vụ' });
    expect((await list())[0]?.windows[0]).toEqual({
      ...{ name: 'quý I', from: '2025-12-15', to: '2026-03-14', dues: ['2026-03-17', '2026-03-16'] },
    });
  });

  it('take monthly and nine-month reports with a cut-off of their own, from now on alone', async () => {
    const owing: SaveRegimeBody['owing'] = [{ kind: 'agency', id: ids.get('Sở Y tế') ?? '', dueDay: 5, dueMonth: 1 }];
    expect(await save('thang', { periods: ['month', 'nine-months'], cutOffDay: 31, owing })).toEqual({ ok: true });
    await year.order('open-regime-years');
    const days = (await owed('thang')).map(({ due }) => due);
    expect(days.slice(0, 3)).toEqual(['2026-03-05', '2026-04-06', '2026-05-05']);
    expect(days).toHaveLength(12);
  });

  it('are reminded like any duty', async () => {
    year.clock.set(instantAt(localDate('2026-03-16'), '07:30'));
    await year.order('sweep-due-reminders');
    const digest = server.received.find((raw) => headerOf(raw, 'To')?.includes('khethuong'));
    expect(digest).toBeDefined();
  });

  it('stand in no list of plans and count in no summary of one, but tell it who has not reported', async () => {
    const { tenantId, planId } = year;
    expect((await year.rooms.get(PlanView).list(tenantId)).map(({ id }) => id)).toEqual([planId]);
    expect(await year.rooms.get(FreezeSummaries).run()).toBe(1);
    const report = await year.rooms.get(LoadSummary).run({ tenantId, planId, window: 'Q1' });
    expect(report?.summary.asOf.total).toBe(1);
    expect(report?.contents.notReported.map(({ agency, due }) => [agency, due])).toEqual([
      ['Sở Tư pháp', '2026-03-17'],
      ['Sở Y tế', '2026-03-17'],
      ['UBND xã Khê Thượng', '2026-03-16'],
    ]);
    expect(await year.rooms.get(LoadSummary).run({ tenantId, planId, window: 'H1' })).toMatchObject({
      summary: { closed: false },
    });
  });

  it('begin anew with the windows of the next year', async () => {
    year.clock.set(instantAt(localDate('2026-12-15'), '08:00'));
    await year.order('open-regime-years');
    const next = (await owed('cchc')).filter(({ due }) => due > '2027');
    expect(next).toHaveLength(12);
    expect(next[0]).toMatchObject({ agency: 'UBND xã Khê Thượng', due: '2027-03-16' });
  });
});
