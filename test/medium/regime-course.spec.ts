import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportAssignment } from '#assignment';
import { instantAt, localDate } from '#calendar';
import type { SaveRegimeBody } from '#contracts';
import { ApplySuccession, ImportDirectory, LoadDirectory, readDirectoryFile } from '#directory';
import { newId } from '#platform';
import { ReportRegimeView, SaveReportRegime } from '#plan';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Nội vụ\tSở Tài chính\tTháng 10/2026',
]);
const header = 'name,kind,level,groups,aliases,email';
const department = (name: string, group: string) =>
  `${name},department,province,"${group}",,${newId()}@binhson.example`;
const directory = [
  header,
  ...['Sở Nội vụ', 'Sở Tư pháp', 'Sở Y tế'].map((name) => department(name, 'Các sở, ban, ngành')),
  department('Sở Tài chính', ''),
].join('\n');

/** Changes of a regime in a year under way. Each step stands on the one before. */
describe('a report regime in its course', () => {
  let server: MailServer;
  let year: PublishedYear;
  let ids: ReadonlyMap<string, string>;

  const loadIds = async () => {
    const { agencies } = await year.rooms.get(LoadDirectory).run(year.tenantId);
    ids = new Map(agencies.map(({ name, id }) => [name, id]));
  };
  beforeAll(async () => {
    server = await aMailServer();
    year = await aPublishedYear('2026-02-02T01:00:00Z', server.url, plan, directory);
    await year.drain();
    await loadIds();
  });
  afterAll(async () => {
    await year.close();
    await server.stop();
  });

  const idOf = (agency: string) => ids.get(agency) ?? '';
  const group: SaveRegimeBody['owing'][number] = { kind: 'group', id: 'Các sở, ban, ngành', dueDay: 17, dueMonth: 0 };
  const save = (code: string, changes: Partial<SaveRegimeBody> = {}) =>
    year.rooms.get(SaveReportRegime).run({
      ...{ tenantId: year.tenantId, actorId: null, code },
      regime: {
        ...{ name: `Báo cáo ${code}`, receiverId: idOf('Sở Nội vụ'), cutOffDay: 14, form: '', active: true },
        ...{ periods: ['quarter-1', 'half-year', 'year'], owing: [group], ...changes },
      },
    });
  const tick = async (day?: string) => {
    if (day !== undefined) year.clock.set(instantAt(localDate(day), '08:00'));
    await year.order('open-regime-years');
    await year.order('open-regime-years');
  };
  const owed = (code: string) =>
    year.database.dataSource.query<{ id: string; agency: string; due: string; first: string; state: string }[]>(
      `select a.id, a.agency_name as agency, a.due::text as due, a.due_original::text as first, a.state
         from assignment a join report_regime r on r.id = a.task_id
        where r.tenant_id = $1 and r.code = $2 order by a.agency_name, a.due, a.state`,
      [year.tenantId, code],
    );
  const said = async (code: string) => (await owed(code)).map(({ agency, due, state }) => `${agency} ${due} ${state}`);
  /** What each agency was written since the last look. */
  let seen = 0;
  const letters = async () => {
    const all = await year.database.dataSource.query<{ said: string }[]>(
      `select concat_ws(' ', recipient_name, kind, substring(subject from ':.*')) as said from letter
        where tenant_id = $1 and kind in ('assigned', 'amended') order by id`,
      [year.tenantId],
    );
    const fresh = all.slice(seen).map((letter) => letter.said);
    seen = all.length;
    return fresh;
  };

  it('gives its reports out in one letter to each agency', async () => {
    await letters();
    await save('cchc');
    await tick();
    expect((await letters()).map((letter) => letter.split(':')[0]?.trim())).toEqual([
      'Sở Tư pháp assigned',
      'Sở Y tế assigned',
    ]);
  });

  it('added later tells each of its own reports alone, once', async () => {
    const owing: SaveRegimeBody['owing'] = [{ kind: 'agency', id: idOf('Sở Y tế'), dueDay: 22, dueMonth: 0 }];
    await save('dich', { owing, periods: ['half-year'] });
    await tick();
    await tick('2026-02-03');
    expect(await letters()).toEqual(['Sở Y tế amended : 1 phần việc mới']);
  });

  it('moves what lies ahead when its days change, keeps both days and tells each once', async () => {
    year.clock.set(instantAt(localDate('2026-03-16'), '08:00'));
    const [report] = await owed('cchc');
    const actor = { accountId: newId(), agencyId: idOf('Sở Tư pháp'), roles: ['officer'] as const };
    await year.rooms.get(ReportAssignment).run({
      ...{ tenantId: year.tenantId, actor, assignmentId: report?.id ?? '', documentNumber: '1/BC-STP', note: '' },
      ...{ documentDate: localDate('2026-03-16'), evidence: null, noEvidenceReason: 'Bản giấy' },
    });
    await save('cchc', { owing: [{ ...group, dueDay: 19 }] });
    await tick();
    expect((await owed('cchc')).map(({ agency, due, first, state }) => [agency, first, due, state])).toEqual([
      ['Sở Tư pháp', '2026-03-17', '2026-03-17', 'reported'],
      ['Sở Tư pháp', '2026-06-17', '2026-06-19', 'assigned'],
      ['Sở Tư pháp', '2026-12-17', '2026-12-21', 'assigned'],
      ['Sở Y tế', '2026-03-17', '2026-03-19', 'assigned'],
      ['Sở Y tế', '2026-06-17', '2026-06-19', 'assigned'],
      ['Sở Y tế', '2026-12-17', '2026-12-21', 'assigned'],
    ]);
    expect(await letters()).toEqual([
      'Sở Tư pháp amended : 2 phần việc đổi hạn',
      'Sở Y tế amended : 3 phần việc đổi hạn',
    ]);
  });

  it('is owed by whoever joins the group, from the next day on and for windows to come', async () => {
    const read = await readDirectoryFile(
      Buffer.from([header, department('Sở Xây dựng', 'Các sở, ban, ngành')].join('\n')),
      'them.csv',
    );
    if (!read.ok) throw new Error(read.message);
    await year.rooms.get(ImportDirectory).run({ tenantId: year.tenantId, actorId: null, rows: read.rows });
    await tick();
    expect(await letters()).toEqual([]);
    await tick('2026-03-20');
    expect((await said('cchc')).filter((line) => line.startsWith('Sở Xây dựng'))).toEqual([
      'Sở Xây dựng 2026-06-19 assigned',
      'Sở Xây dựng 2026-12-21 assigned',
    ]);
    expect(await letters()).toEqual(['Sở Xây dựng amended : 2 phần việc mới']);
    await save('quy', { periods: ['quarter-3'] });
    await tick();
    expect((await letters()).toSorted()).toEqual(
      ['Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế'].map((agency) => `${agency} amended : 1 phần việc mới`),
    );
  });

  it('is owed by the heir of an agency that ended, and by nobody twice', async () => {
    const owing = ['Sở Y tế', 'Sở Tài chính'].map((name, at) => {
      return { kind: 'agency' as const, id: idOf(name), dueDay: 21 + at, dueMonth: 0 };
    });
    await save('kep', { owing, periods: ['year'] });
    await tick();
    const parts = [{ fromId: idOf('Sở Y tế'), toId: idOf('Sở Tài chính'), taskIds: [] }];
    const deed = { effectiveOn: localDate('2026-04-01'), basis: 'Nghị quyết số 1/NQ-HĐND', parts };
    year.clock.set(instantAt(localDate('2026-04-01'), '08:00'));
    await year.rooms.get(ApplySuccession).run({ tenantId: year.tenantId, actorId: null, ...deed });
    await year.drain();
    await letters();
    await tick();
    await tick('2026-04-02');
    expect(await said('dich')).toEqual(['Sở Tài chính 2026-06-22 assigned', 'Sở Y tế 2026-06-22 superseded']);
    const regimes = await year.rooms.get(ReportRegimeView).list(year.tenantId, 2026);
    expect(regimes.find(({ code }) => code === 'dich')?.owing).toMatchObject([{ name: 'Sở Tài chính' }]);
    expect(regimes.find(({ code }) => code === 'kep')?.owing).toMatchObject([{ name: 'Sở Tài chính', dueDay: 22 }]);
    expect(await said('kep')).toEqual(['Sở Tài chính 2026-12-22 assigned', 'Sở Y tế 2026-12-21 superseded']);
    expect(await letters()).toEqual([]);
  });

  it('leaves the debt of ended windows when it stops, and closes the rest with its reason', async () => {
    year.clock.set(instantAt(localDate('2026-05-04'), '08:00'));
    await letters();
    await save('cchc', { active: false });
    await tick();
    const all = await said('cchc');
    expect(all.filter((line) => line.endsWith('superseded') && !line.startsWith('Sở Y tế'))).toHaveLength(6);
    expect(all.filter((line) => line.startsWith('Sở Tài chính'))).toEqual([
      'Sở Tài chính 2026-03-19 assigned',
      'Sở Tài chính 2026-06-19 superseded',
      'Sở Tài chính 2026-12-21 superseded',
    ]);
    const [reason] = await year.database.dataSource.query<{ reason: string }[]>(
      `select h.reason from assignment_history h join assignment a on a.id = h.assignment_id
        where a.agency_name = 'Sở Xây dựng' and h.action = 'supersede' limit 1`,
    );
    expect(reason?.reason).toContain('“Báo cáo cchc” ngừng áp dụng từ ngày 04/5/2026');
    expect((await letters()).toSorted()).toEqual(
      ['Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng'].map((agency) => `${agency} amended : 2 phần việc thôi thực hiện`),
    );
    await tick('2026-05-05');
    expect(await letters()).toEqual([]);
    const regimes = await year.rooms.get(ReportRegimeView).list(year.tenantId, 2026);
    expect(regimes.find(({ code }) => code === 'cchc')).toMatchObject({ active: false, stoppedOn: '2026-05-04' });
  });

  it('taken up again is owed anew for what is to come', async () => {
    await save('cchc');
    await tick();
    const open = (await said('cchc')).filter((line) => line.endsWith(' assigned'));
    expect(open).toEqual([
      'Sở Tài chính 2026-03-19 assigned',
      ...['2026-06-17', '2026-12-17'].map((day) => `Sở Tư pháp ${day} assigned`),
      ...['2026-06-17', '2026-12-17'].map((day) => `Sở Xây dựng ${day} assigned`),
    ]);
    expect(await letters()).toHaveLength(2);
  });

  it('stopped after a window’s end, before its due day, leaves that report owed', async () => {
    await save('thoi', { periods: ['half-year', 'year'] });
    await tick();
    year.clock.set(instantAt(localDate('2026-06-15'), '08:00'));
    await save('thoi', { periods: ['half-year', 'year'], active: false });
    await tick();
    expect(await said('thoi')).toEqual([
      'Sở Tư pháp 2026-06-17 assigned',
      'Sở Tư pháp 2026-12-17 superseded',
      'Sở Xây dựng 2026-06-17 assigned',
      'Sở Xây dựng 2026-12-17 superseded',
    ]);
  });
});
