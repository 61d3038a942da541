import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ApproveReport, ReportAssignment, ReturnReport } from '#assignment';
import { instantAt, localDate } from '#calendar';
import {
  type AgencyReport,
  agencyReportSchema,
  type SaveAgencyReportBody,
  type SaveTthcReturnBody,
  windowReportSchema,
} from '#contracts';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import { SaveReportRegime } from '#plan';
import { LoadAgencyReport, LoadSummary, renderAgencyReportPage, renderAgencyReportWord } from '#summary';
import { SaveAgencyReport, SendAgencyReport, WindowReportsView } from '#summary';
import { ChangeTthcFields, SaveReturn, SaveTthcSetting } from '#tthc';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aReturnForm, soundFigures } from '../support/a-tthc-office.js';
import { aSmallPlan } from '../support/a-small-plan.js';
import { until } from '../support/until.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Y tế\tSở Nội vụ\tTháng 02/2026',
  'II\tCẢI CÁCH TỔ CHỨC BỘ MÁY\t\t\t\t',
  '2\tSắp xếp đơn vị sự nghiệp\tĐề án\tSở Y tế\tSở Nội vụ\tQuý II/2026',
  '3\tRà soát chức năng\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,"Các sở, ban, ngành",,so${String(at)}@binhson.example`,
  ),
].join('\n');

let server: MailServer;
let year: PublishedYear;
let ids: ReadonlyMap<string, string>;
let health: Actor;
let office: Actor;

const idOf = (agency: string) => ids.get(agency) ?? '';
const actorOf = (agency: string, role: 'officer' | 'coordinator') => ({
  ...{ accountId: newId(), tenantId: year.tenantId, personId: null, agencyId: idOf(agency) },
  ...{ roles: [role], displayName: `Chuyên viên ${agency}` },
});
const reportId = async (agency: string, occurrence: string) => {
  const [row] = await year.database.dataSource.query<{ id: string }[]>(
    `select id from assignment where tenant_id = $1 and agency_name = $2 and occurrence = $3`,
    [year.tenantId, agency, occurrence],
  );
  return row?.id ?? '';
};
const place = (assignmentId: string, actor: Actor = health) => ({ tenantId: year.tenantId, actor, assignmentId });
const load = async (id: string, actor?: Actor, version?: number): Promise<AgencyReport | null> => {
  const report = await year.rooms.get(LoadAgencyReport).run(place(id, actor), version);
  return report && agencyReportSchema.parse(report);
};
const save = async (id: string, draft: Partial<SaveAgencyReportBody>, actor?: Actor) => {
  const basedOn = (await load(id))?.savedAt ?? null;
  return year.rooms.get(SaveAgencyReport).run(place(id, actor), { basedOn, texts: [], corrections: [], ...draft });
};
const order = (id: string, actor: Actor) => ({
  ...{ ...place(id, actor), documentNumber: '45/BC-SYT', documentDate: localDate('2026-03-16') },
  ...{ note: '', evidence: null, noEvidenceReason: 'Gửi bản giấy' },
});
const send = (id: string, actor: Actor = health) => year.rooms.get(SendAgencyReport).run(order(id, actor));
const figure = (report: AgencyReport | null, key: string) => report?.figures.find((each) => each.key === key);
const area = (code: string) => `${year.planId}|${code}`;
const total = { key: 'tasks::doneLate', value: 1, reason: 'Việc 1 xong ngày 10/3, báo cáo giấy' };
const results = { topic: 'results', text: 'Đã rà soát 12 văn bản.' } as const;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  ids = new Map((await year.rooms.get(LoadDirectory).run(year.tenantId)).agencies.map(({ name, id }) => [name, id]));
  health = actorOf('Sở Y tế', 'officer');
  office = actorOf('Sở Nội vụ', 'coordinator');
  const regime = {
    ...{ name: 'Báo cáo cải cách hành chính', receiverId: idOf('Sở Nội vụ'), cutOffDay: 14, form: 'Theo đề cương' },
    ...{ active: true, periods: ['quarter-1' as const, 'half-year' as const] },
    owing: [{ kind: 'group' as const, id: 'Các sở, ban, ngành', dueDay: 17, dueMonth: 0 }],
  };
  await year.rooms.get(SaveReportRegime).run({ tenantId: year.tenantId, actorId: null, code: 'cchc', regime });
  await year.order('open-regime-years');
  await handIn();
  year.clock.set(instantAt(localDate('2026-03-16'), '09:00'));
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

/** January's return is in, February's is missing. */
async function handIn(): Promise<void> {
  const keeper = actorOf('Sở Nội vụ', 'coordinator');
  const items = [{ code: 'YT', name: 'Khám chữa bệnh' }];
  const change = { kind: 'add' as const, items };
  const added = await year.rooms.get(ChangeTthcFields).run(keeper, change);
  await year.rooms.get(SaveTthcSetting).run(keeper, {
    ...{ windowKind: 'calendar-month', dueWorkingDays: 5, firstMonth: '2026-01', owingGroupIds: [] },
    receiverAgencyId: idOf('Sở Nội vụ'),
  });
  year.clock.set(instantAt(localDate('2026-02-02'), '09:00'));
  await year.order('give-out-returns');
  const form = aReturnForm(added.ok ? (added.fields[0]?.id ?? '') : '', soundFigures) as SaveTthcReturnBody;
  const actor = actorOf('Sở Y tế', 'officer');
  await year.rooms.get(SaveReturn).run({ actor, month: '2026-01', agencyId: idOf('Sở Y tế'), form });
}

describe('an agency’s own report', () => {
  let q1: string;
  beforeAll(async () => {
    q1 = await reportId('Sở Y tế', 'report:quarter-1:2026');
  });

  it('begins with the areas in which the agency had duties, and with what the system counts', async () => {
    const report = await load(q1);
    expect(report).toMatchObject({
      ...{ version: null, mayWrite: true, savedAt: null, form: 'Theo đề cương', countedTo: '2026-03-14' },
      window: { name: 'quý I', from: '2025-12-15', to: '2026-03-14' },
      ...{ tthcMonths: ['2026-01'], tthcMissing: ['2026-02'] },
    });
    expect(report?.areas.map(({ key }) => key)).toEqual(['', area('I'), area('II')]);
    expect(figure(report, 'tasks::total')).toMatchObject({ computed: 2, value: 2, reason: null });
    expect(figure(report, `tasks:${area('I')}:overdue`)?.computed).toBe(1);
    expect(figure(report, `tasks:${area('II')}:inTime`)?.computed).toBe(1);
    expect(figure(report, 'tthc::received')?.computed).toBe(soundFigures.received);
  });

  it('does not miss the months that have not come', async () => {
    const report = await load(await reportId('Sở Y tế', 'report:half-year:2026'));
    expect(report).toMatchObject({ countedTo: '2026-03-16', window: { to: '2026-06-14' } });
    expect(report).toMatchObject({ tthcMonths: ['2026-01'], tthcMissing: ['2026-02'] });
  });

  it('is nobody else’s to write, and another agency’s to see not at all', async () => {
    const stranger = actorOf('Sở Tư pháp', 'officer');
    expect(await load(q1, stranger)).toBeNull();
    expect(await save(q1, {}, stranger)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await save(q1, {}, office)).toMatchObject({ ok: false, code: 'agency-report-closed' });
    expect(await send(q1, office)).toMatchObject({ ok: false, code: 'agency-report-closed' });
    expect(await year.rooms.get(LoadAgencyReport).run({ ...place(q1), tenantId: newId() })).toBeNull();
  });

  it('is not that of a duty or of a monthly TTHC return, which have forms of their own', async () => {
    expect(await load(await reportId('Sở Y tế', 'report:month-02:2026'))).toBeNull();
    expect(await load(await reportId('Sở Y tế', '2026-02-28'))).toBeNull();
    expect(await reportId('Sở Y tế', 'report:month-02:2026')).not.toBe('');
  });

  const text = { area: '', ...results };
  const faults: [Partial<SaveAgencyReportBody>, RegExp][] = [
    [{ texts: [{ ...text, area: 'x|IX' }] }, /không có việc nào/],
    [{ texts: [text, text] }, /hai lần/],
    [{ corrections: [{ ...total, key: 'tasks::strange' }] }, /Không có số liệu/],
    [{ corrections: [total, total] }, /hai lần/],
  ];
  it.each(faults)('refuses what has no place in it: %j', async (draft, message) => {
    const refused = await save(q1, draft);
    expect(refused).toMatchObject({ ok: false, code: 'agency-report-wrong' });
    expect(refused.ok ? '' : refused.message).toMatch(message);
  });

  it('is not sent before anything was saved', async () => {
    expect(await send(q1)).toMatchObject({ ok: false, code: 'agency-report-empty' });
  });

  it('keeps a draft that its own people alone see, with both values of a corrected figure', async () => {
    const equal = { key: 'tasks::total', value: 2, reason: 'Như hệ thống' };
    const texts = [{ area: area('I'), ...results }];
    expect(await save(q1, { texts, corrections: [total, equal] })).toEqual({ ok: true });
    const report = await load(q1);
    expect(report).toMatchObject({ savedByName: 'Chuyên viên Sở Y tế', version: null });
    expect(figure(report, total.key)).toMatchObject({ computed: 0, value: 1, reason: total.reason });
    expect(figure(report, 'tasks::total')).toMatchObject({ reason: null });
    expect((await load(q1, office))?.texts.every((each) => each.text === '')).toBe(true);
  });

  it('is not overwritten by a colleague who has not seen it', async () => {
    expect(await save(q1, { basedOn: null })).toMatchObject({ ok: false, code: 'agency-report-changed' });
    expect((await load(q1))?.texts.find(({ text: words }) => words !== '')).toMatchObject(results);
  });

  it('is sent as the completion report of its assignment, and stays as it was sent', async () => {
    expect(await send(q1)).toMatchObject({ ok: true, state: 'reported' });
    expect(await save(q1, { texts: [] })).toMatchObject({ ok: false, code: 'agency-report-closed' });
    const sent = await load(q1, office);
    expect(sent).toMatchObject({ version: 1, mayWrite: false, texts: [{ area: area('I'), ...results }] });
    expect(figure(sent, total.key)).toMatchObject({ computed: 0, value: 1 });
    const change = year.database.dataSource.query(`update agency_report set content = '{}'`);
    await expect(change).rejects.toThrow(/neither changed nor deleted/);
  });

  it('stands before whoever compiles the window, beside those that are missing', async () => {
    const key = { tenantId: year.tenantId, planId: year.planId, window: 'Q1' as const };
    const all = windowReportSchema.array().parse(await year.rooms.get(WindowReportsView).list(key));
    expect(all.map(({ agency, sentOn }) => [agency, sentOn])).toEqual([
      ['Sở Tư pháp', null],
      ['Sở Y tế', '2026-03-16'],
    ]);
    expect(all[1]).toMatchObject({
      texts: [{ area: 'I', ...results }],
      corrected: [{ key: total.key, computed: 0, value: 1, reason: total.reason }],
    });
    expect(await year.rooms.get(WindowReportsView).list({ ...key, tenantId: newId() })).toBeNull();
    const { contents } = (await year.rooms.get(LoadSummary).run(key)) ?? {};
    expect(contents?.notReported.filter(({ kind }) => kind === 'periodic').map(({ agency }) => agency)).toEqual([
      'Sở Tư pháp',
    ]);
  });

  it('is a paper of the agency’s own', async () => {
    const sent = await load(q1);
    if (sent === null) throw new Error('nothing was sent');
    const page = renderAgencyReportPage(sent);
    for (const words of ['SỞ Y TẾ', 'BC-SYT', 'Cải cách hành chính quý I năm 2026', 'Đã rà soát 12 văn bản.'])
      expect(page).toContain(words);
    expect(page).not.toContain('bổ sung nội dung');
    expect(page).toContain(`hệ thống ghi 0, cơ quan báo cáo 1; lý do: ${total.reason}`);
    expect(page).toContain('Chưa có số liệu tháng 02/2026');
    expect((await renderAgencyReportWord(sent)).subarray(0, 2).toString()).toBe('PK');
  });

  it('is sent again after it was returned, as a version beside the first', async () => {
    const deed = { tenantId: year.tenantId, actor: office, assignmentId: q1 };
    await year.rooms.get(ReturnReport).run({ ...deed, reason: 'Bổ sung nguyên nhân' });
    const texts = [{ area: area('I'), ...results, text: 'Đã rà soát 14 văn bản.' }];
    expect(await save(q1, { texts })).toEqual({ ok: true });
    expect((await load(q1, office))?.texts[0]?.text).toBe(results.text);
    expect(await send(q1)).toMatchObject({ ok: true });
    expect((await load(q1, office))?.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await load(q1, office, 1))?.texts[0]?.text).toBe(results.text);
    expect((await load(q1, office))?.texts[0]?.text).toBe('Đã rà soát 14 văn bản.');
    expect(await load(q1, office, 3)).toBeNull();
    expect(await year.rooms.get(ApproveReport).run(deed)).toMatchObject({ ok: true });
  });

  it('lends its words to the next report as a draft, which no paper prints before it is saved', async () => {
    const next = await load(await reportId('Sở Y tế', 'report:half-year:2026'));
    const draft = next?.texts.find(({ area: key, topic }) => key === area('I') && topic === 'results');
    expect(draft).toEqual({ area: area('I'), topic: 'results', text: 'Đã rà soát 14 văn bản.', carriedOver: true });
    expect(next && renderAgencyReportPage(next)).not.toContain('14 văn bản');
  });
});

describe('colleagues who work on one report at once', () => {
  const text = { area: '', ...results };
  let id: string;
  let colleague: Actor;
  beforeAll(async () => {
    id = await reportId('Sở Tư pháp', 'report:half-year:2026');
    colleague = actorOf('Sở Tư pháp', 'officer');
  });
  const saveOn = (basedOn: string | null, words: string) =>
    save(id, { basedOn, texts: [{ ...text, text: words }] }, colleague);

  /** Begins while another holds the assignment, who then does its work and lets go. */
  async function behind<T>(work: string, values: unknown[], begin: () => Promise<T>): Promise<T> {
    const first = year.database.dataSource.createQueryRunner();
    await first.startTransaction();
    await first.query('select 1 from assignment where id = $1 for update', [id]);
    const second = begin();
    await until('the second waits', async () => {
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return (await year.database.dataSource.query<unknown[]>(waiting)).length > 0 || null;
    });
    await first.query(work, values);
    await first.commitTransaction();
    await first.release();
    return second;
  }

  it('do not lose the first of two first drafts', async () => {
    const saved = await Promise.all([saveOn(null, 'Một'), saveOn(null, 'Hai')]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(saved.find(({ ok }) => !ok)).toMatchObject({ code: 'agency-report-changed' });
  });

  it('cannot save what was sent meanwhile', async () => {
    const { savedAt } = (await load(id, colleague)) ?? {};
    const sent = `update assignment set state = 'reported' where id = $1`;
    const late = await behind(sent, [id], () => saveOn(savedAt ?? null, 'Muộn'));
    expect(late).toMatchObject({ ok: false, code: 'agency-report-closed' });
    await year.database.dataSource.query(`update assignment set state = 'assigned' where id = $1`, [id]);
  });

  it('do not send a draft that they have not read', async () => {
    const basedOn = '2026-03-15T02:00:00.000Z';
    const refused = await year.rooms.get(SendAgencyReport).run({ ...order(id, colleague), basedOn });
    expect(refused).toMatchObject({ ok: false, code: 'agency-report-changed' });
    expect(await load(id, office)).toMatchObject({ versions: [] });
  });

  it('send what was saved last, and nothing where that is empty', async () => {
    const saved = `update agency_report_draft set texts = $2 where assignment_id = $1`;
    const emptied = await behind(saved, [id, '[]'], () => send(id, colleague));
    expect(emptied).toMatchObject({ ok: false, code: 'agency-report-empty' });
    expect(await load(id, office)).toMatchObject({ versions: [] });
    const words = JSON.stringify([{ ...text, text: 'Ghi sau cùng' }]);
    expect(await behind(saved, [id, words], () => send(id, colleague))).toMatchObject({ ok: true });
    expect((await load(id, office))?.texts[0]?.text).toBe('Ghi sau cùng');
  });

  it('show nothing of a returned report beside a newer one that came without the form', async () => {
    const key = { tenantId: year.tenantId, planId: year.planId, window: 'H1' as const };
    const ofJustice = async () =>
      (await year.rooms.get(WindowReportsView).list(key))?.find(({ agency }) => agency === 'Sở Tư pháp');
    expect((await ofJustice())?.texts).toMatchObject([{ text: 'Ghi sau cùng' }]);
    await year.rooms.get(ReturnReport).run({ ...place(id, office), reason: 'Gửi lại' });
    expect((await ofJustice())?.texts).toMatchObject([{ text: 'Ghi sau cùng' }]);
    expect(await year.rooms.get(ReportAssignment).run(order(id, colleague))).toMatchObject({ ok: true });
    expect(await ofJustice()).toMatchObject({ sentOn: '2026-03-16', decision: null, texts: [], corrected: [] });
  });
});
