import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApproveReport, PreviewSuccession, ReportAssignment, ReturnReport } from '#assignment';
import { localDate } from '#calendar';
import type { Actor } from '#identity';
import { ApplySuccession, LoadDirectory, resolveAgencyName } from '#directory';
import { newId } from '#platform';
import { ImportPlan, PlanView } from '#plan';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan(
  [
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tLập danh mục dự án đầu tư\tDanh mục\tSở Kế hoạch và Đầu tư\tSở Nội vụ\tTháng 01/2025',
    '2\tĐánh giá vốn đầu tư\tBáo cáo\tSở Kế hoạch và Đầu tư\tSở Nội vụ\tQuý III/2025',
    '3\tRà soát thủ tục đầu tư\tBáo cáo\tSở Kế hoạch và Đầu tư\tSở Nội vụ\tTháng 02/2025',
    '4\tĐào tạo nghề cho lao động\tBáo cáo\tSở Lao động - Thương binh và Xã hội\tSở Nội vụ\tQuý IV/2025',
    '5\tChăm sóc người có công\tBáo cáo\tSở Lao động - Thương binh và Xã hội\tSở Nội vụ\tQuý IV/2025',
    '6\tTiếp dân tại huyện\tBáo cáo\tUBND huyện Đông Khê\tSở Nội vụ\tThường xuyên',
  ],
  { year: 2025 },
);

const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tài chính', 'Y tế', 'Giáo dục và Đào tạo', 'Kế hoạch và Đầu tư'].map(
    (name, at) => `Sở ${name},department,province,,,so${String(at)}@binhson.example`,
  ),
  'Sở Lao động - Thương binh và Xã hội,department,province,,,ldtbxh@binhson.example',
  'UBND huyện Đông Khê,people-committee,district,,,dongkhe@binhson.example',
  'UBND xã Khê Thượng,people-committee,commune,,,khethuong@binhson.example',
].join('\n');

interface Row {
  readonly id: string;
  readonly task: number;
  readonly agency: string;
  readonly state: string;
  readonly due: string | null;
  readonly succeeds: string | null;
}

/** The mergers of 2025, on a plan in force. Each step stands on the one before. */
describe('the mergers of 2025', () => {
  let server: MailServer;
  let year: PublishedYear;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await aMailServer();
    year = await aPublishedYear('2025-01-06T02:00:00Z', server.url, plan, directory);
    await year.drain();
    ids = new Map((await year.rooms.get(LoadDirectory).run(year.tenantId)).agencies.map(({ name, id }) => [name, id]));
  });
  afterAll(async () => {
    await year.close();
    await server.stop();
  });

  const idOf = (name: string) => ids.get(name) ?? '';
  const rows = () =>
    year.database.dataSource.query<Row[]>(
      `select id, task_position as task, agency_name as agency, state, due::text, succeeds_id as succeeds
         from assignment where kind <> 'progress-report' order by task_position, assigned_at, id`,
    );
  const standing = async () => (await rows()).map(({ task, agency, state }) => [task, agency, state]);
  const actor = (agency: string, role: 'officer' | 'coordinator'): Actor => ({
    ...{ accountId: newId(), personId: newId(), tenantId: year.tenantId, agencyId: idOf(agency) },
    ...{ displayName: agency, roles: [role] },
  });
  const dutyOf = async (task: number, agency: string) =>
    (await rows()).find((row) => row.task === task && row.agency === agency)?.id ?? '';
  const report = async (task: number, agency: string) => {
    const told = { documentNumber: '9/BC', documentDate: localDate('2025-01-06'), note: 'xong', evidence: null };
    const of = { tenantId: year.tenantId, actor: actor(agency, 'officer'), assignmentId: await dutyOf(task, agency) };
    expect(await year.rooms.get(ReportAssignment).run({ ...of, ...told, noEvidenceReason: 'bản giấy' })).toMatchObject({
      ok: true,
    });
  };
  const order = (effectiveOn: string, basis: string, parts: [string, string, string[]?][]) => ({
    ...{ effectiveOn: localDate(effectiveOn), basis },
    parts: parts.map(([from, to, taskIds = []]) => ({ fromId: idOf(from), toId: idOf(to), taskIds })),
  });
  const apply = async (deed: ReturnType<typeof order>) => {
    const applied = await year.rooms.get(ApplySuccession).run({ tenantId: year.tenantId, actorId: null, ...deed });
    await year.drain();
    return applied;
  };
  const merger = () => order('2025-03-01', 'Nghị quyết số 12/NQ-HĐND', [['Sở Kế hoạch và Đầu tư', 'Sở Tài chính']]);

  it('shows what would move, what waits and what stays', async () => {
    await report(1, 'Sở Kế hoạch và Đầu tư');
    const approval = { tenantId: year.tenantId, actor: actor('Sở Nội vụ', 'coordinator') };
    await year.rooms.get(ApproveReport).run({ ...approval, assignmentId: await dutyOf(1, 'Sở Kế hoạch và Đầu tư') });
    await report(3, 'Sở Kế hoạch và Đầu tư');
    await year.drain();
    const early = await year.rooms.get(PreviewSuccession).run(year.tenantId, merger());
    expect(early.problems).toEqual(['Chưa đến ngày có hiệu lực: hãy thực hiện từ ngày đó.']);
    expect(await apply(merger())).toMatchObject({ ok: false, code: 'succession-not-possible' });
    year.clock.set(new Date('2025-03-03T02:00:00Z'));
    const preview = await year.rooms.get(PreviewSuccession).run(year.tenantId, merger());
    expect(preview).toMatchObject({ problems: [], undecided: [], kept: 1 });
    expect(preview.moves.map(({ title, toName, due }) => [title, toName, due])).toEqual([
      ['Đánh giá vốn đầu tư', 'Sở Tài chính', '2025-09-30'],
    ]);
    expect(preview.waiting).toMatchObject([{ title: 'Rà soát thủ tục đầu tư' }]);
  });

  it('moves open work to the successor with its days, leaves done work under the old name', async () => {
    expect(await apply(merger())).toMatchObject({ ok: true });
    expect((await standing()).filter(([task]) => Number(task) <= 3)).toEqual([
      [1, 'Sở Kế hoạch và Đầu tư', 'completed'],
      [2, 'Sở Kế hoạch và Đầu tư', 'superseded'],
      [2, 'Sở Tài chính', 'assigned'],
      [3, 'Sở Kế hoạch và Đầu tư', 'reported'],
    ]);
    const [old, taken] = (await rows()).filter(({ task }) => task === 2);
    expect(taken).toMatchObject({ due: old?.due, succeeds: old?.id });
    const letters = server.received.filter((raw) => headerOf(raw, 'To')?.includes('so1@'));
    expect(letters).toHaveLength(1);
    expect(headerOf(letters[0] ?? '', 'Subject')).toContain('1');
    const now = await year.rooms.get(LoadDirectory).run(year.tenantId);
    expect(resolveAgencyName('Sở Kế hoạch và Đầu tư', now)).toMatchObject({
      kind: 'agency',
      agency: { name: 'Sở Tài chính' },
    });
  });

  it('moves what waited once it is returned, and nothing twice', async () => {
    const decision = { tenantId: year.tenantId, actor: actor('Sở Nội vụ', 'coordinator'), reason: 'thiếu phụ lục' };
    await year.rooms.get(ReturnReport).run({ ...decision, assignmentId: await dutyOf(3, 'Sở Kế hoạch và Đầu tư') });
    await year.drain();
    expect((await standing()).filter(([task]) => task === 3)).toEqual([
      [3, 'Sở Kế hoạch và Đầu tư', 'superseded'],
      [3, 'Sở Tài chính', 'assigned'],
    ]);
    expect(await apply(merger())).toMatchObject({ ok: false });
    expect((await rows()).filter(({ agency }) => agency === 'Sở Tài chính')).toHaveLength(2);
  });

  it('parts the work of a divided agency by tasks, and asks about what nobody takes', async () => {
    const tasks = await year.database.dataSource.query<{ id: string }[]>(
      `select distinct task_id as id, task_position from assignment where task_position in (4, 5) order by task_position`,
    );
    const from = 'Sở Lao động - Thương binh và Xã hội';
    const [training, care] = tasks.map(({ id }) => id);
    const half = order('2025-03-01', 'Nghị quyết số 13/NQ-HĐND', [[from, 'Sở Giáo dục và Đào tạo', [training ?? '']]]);
    const preview = await year.rooms.get(PreviewSuccession).run(year.tenantId, half);
    expect(preview.undecided.map(({ title }) => title)).toEqual(['Chăm sóc người có công']);
    expect(preview.problems).toEqual(['Còn 1 phần việc chưa biết giao cho ai.']);
    const whole = order('2025-03-01', 'Nghị quyết số 13/NQ-HĐND', [
      [from, 'Sở Giáo dục và Đào tạo', [training ?? '']],
      [from, 'Sở Nội vụ', [care ?? '']],
    ]);
    expect(await apply(whole)).toMatchObject({ ok: true });
    expect(
      (await standing()).filter(([task, , state]) => Number(task) > 3 && Number(task) < 6 && state === 'assigned'),
    ).toEqual([
      [4, 'Sở Giáo dục và Đào tạo', 'assigned'],
      [5, 'Sở Nội vụ', 'assigned'],
    ]);
    const now = await year.rooms.get(LoadDirectory).run(year.tenantId);
    expect(resolveAgencyName(from, now).kind).toBe('unknown');
  });

  it('asks anew about the leads of a draft', async () => {
    const next = plan.replace('năm 2025\n', 'năm 2026\n').replaceAll('/2025', '/2026');
    const draft = await year.rooms
      .get(ImportPlan)
      .run({ tenantId: year.tenantId, actorId: null, fileName: 'kh-2026.txt', bytes: Buffer.from(next) });
    if (!draft.ok) throw new Error(draft.message);
    const leads = async () => {
      const detail = await year.rooms.get(PlanView).find(year.tenantId, draft.planId);
      const row = detail?.taskList.find(({ position }) => position === 6);
      return [
        row?.leads.map(({ name }) => name),
        row?.doubts.filter(({ blocking }) => blocking).map(({ code }) => code),
      ];
    };
    expect(await leads()).toEqual([['UBND huyện Đông Khê'], []]);
    year.clock.set(new Date('2025-07-01T02:00:00Z'));
    const basis = 'Nghị quyết số 1234/NQ-UBTVQH15';
    await apply(order('2025-07-01', basis, [['UBND huyện Đông Khê', 'UBND xã Khê Thượng']]));
    expect(await leads()).toEqual([['UBND xã Khê Thượng'], []]);
  });

  it('hands the work of a district to a commune on 01/7/2025, progress reports and all', async () => {
    const basis = 'Nghị quyết số 1234/NQ-UBTVQH15';
    const held = await year.database.dataSource.query<{ agency: string; open: number }[]>(
      `select agency_name as agency, count(*) filter (where state = 'assigned')::int as open from assignment
        where task_position = 6 group by 1 order by 1`,
    );
    expect(held).toEqual([
      { agency: 'UBND huyện Đông Khê', open: 0 },
      { agency: 'UBND xã Khê Thượng', open: 5 },
    ]);
    const reasons = await year.database.dataSource.query<{ reason: string }[]>(
      `select distinct reason from assignment_history where action = 'supersede' and reason like '%UBTVQH15%'`,
    );
    expect(reasons).toEqual([{ reason: `Chuyển cho UBND xã Khê Thượng từ 01/7/2025 theo ${basis}.` }]);
  });
});
