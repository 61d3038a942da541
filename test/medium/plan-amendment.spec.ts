import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  ApplyAmendment,
  ApproveReport,
  AssignmentDetailView,
  PreviewAmendment,
  ReportAssignment,
} from '#assignment';
import { localDate } from '#calendar';
import { amendmentDifferenceSchema, amendmentPreviewSchema, planVersionsSchema, type Role } from '#contracts';
import { AmendmentView, AmendPlan, DiscardAmendment, PairRow, PlanView, PublishAmendment, PublishPlan } from '#plan';
import { newId } from '#platform';
import { JobHandlers } from '#rooms';
import { LoadSummary } from '#summary';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';

const aPlan = (number: string, rows: readonly string[]) =>
  [
    ...['ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', `Số: ${number}`, 'KẾ HOẠCH', 'Cải cách hành chính tỉnh Bình Sơn năm 2026'],
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    ...rows.map((row, at) => `${String(at + 1)}\t${row}`),
  ].join('\n');

const kept = 'Rà soát văn bản quy phạm pháp luật\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026';
const first = aPlan('10/KH-UBND', [
  kept,
  'Lập dự toán kinh phí năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý II/2026',
  'Kiểm tra kho lưu trữ của các bệnh viện\tKết luận\tSở Y tế\tSở Nội vụ\tQuý II/2026',
  'Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã\tBáo cáo\tSở Nội vụ\tSở Tài chính\tQuý III/2026',
  'Công bố danh mục thủ tục hành chính mới\tQuyết định\tSở Tư pháp\tSở Nội vụ\tQuý III/2026',
]);
/** The second row moves to Quý III, the third is gone, the fourth changes hands, a new one comes; the fifth stands as it was. */
const second = aPlan('45/KH-UBND', [
  kept,
  'Lập dự toán kinh phí năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
  'Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã\tBáo cáo\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
  'Công bố danh mục thủ tục hành chính mới\tQuyết định\tSở Tư pháp\tSở Nội vụ\tQuý III/2026',
  'Nâng cấp cổng dịch vụ công trực tuyến\tCổng mới\tSở Tài chính\tSở Nội vụ\tQuý IV/2026',
]);

const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,,noivu@binhson.example',
  'Sở Tư pháp,department,province,,,tuphap@binhson.example',
  'Sở Tài chính,department,province,,,taichinh@binhson.example',
  'Sở Y tế,department,province,,,yte@binhson.example',
].join('\n');

interface Row {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly state: string;
  readonly due: string;
  readonly original: string;
  readonly version: number;
}

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, first, directory);
  await year.drain();
});

afterEach(async () => {
  await year.close();
  await server.stop();
});

const received = (address: string) => server.received.filter((raw) => headerOf(raw, 'To')?.includes(address));
const assignments = () =>
  year.database.dataSource.query<Row[]>(
    `select id, title, agency_name as agency, state, due::text, due_original::text as original, due_version as version
       from assignment order by task_position, state, agency_name`,
  );
const count = async (table: string) =>
  (await year.database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]?.n;

async function person(agency: string, role: Role): Promise<Actor> {
  const rows = await year.database.dataSource.query<{ id: string }[]>('select id from agency where name = $1', [
    agency,
  ]);
  return { accountId: newId(), agencyId: rows[0]?.id ?? null, roles: [role], displayName: `${role} ${agency}` };
}

async function finish(title: string): Promise<void> {
  const { tenantId } = year;
  const row = (await assignments()).find((each) => each.title === title);
  if (row === undefined) throw new Error(title);
  const deed = { tenantId, assignmentId: row.id };
  const words = {
    documentNumber: '12/BC',
    documentDate: localDate('2026-02-01'),
    note: '',
    noEvidenceReason: 'Văn bản giấy',
  };
  const report = await year.rooms
    .get(ReportAssignment)
    .run({ ...deed, actor: await person(row.agency, 'officer'), ...words, evidence: null });
  if (!report.ok) throw new Error(report.message);
  const approved = await year.rooms
    .get(ApproveReport)
    .run({ ...deed, actor: await person('Sở Nội vụ', 'coordinator') });
  if (!approved.ok) throw new Error(approved.message);
}

async function amend(text: string, fileName = 'dieu-chinh.txt'): Promise<string> {
  const { tenantId, planId } = year;
  const order = { tenantId, actorId: null, planId, fileName, bytes: Buffer.from(text) };
  const amended = await year.rooms.get(AmendPlan).run(order);
  if (!amended.ok) throw new Error(amended.message);
  return amended.amendmentId;
}

describe('a plan amended in the middle of the year', () => {
  it('keeps reports and history, moves what moved, and tells only those concerned', async () => {
    const { tenantId, planId, rooms } = year;
    year.clock.set(new Date('2026-02-02T02:00:00Z'));
    await finish('Rà soát văn bản quy phạm pháp luật');
    year.clock.set(new Date('2026-04-01T02:00:00Z'));
    await year.drain();
    const before = await rooms.get(LoadSummary).run({ tenantId, planId, window: 'Q1' });
    server.received.length = 0;

    const amendmentId = await amend(second);
    const difference = amendmentDifferenceSchema.parse(
      await rooms.get(AmendmentView).difference(tenantId, amendmentId),
    );
    expect(difference.entries.map(({ kind, changes }) => [kind, changes.filter((c) => c !== 'place')])).toEqual([
      ['changed', ['deadline', 'wording']],
      ['changed', ['leads', 'wording']],
      ['changed', []],
      ['added', []],
      ['dropped', []],
      ['unchanged', []],
    ]);
    expect(difference).toMatchObject({
      version: 2,
      unsure: 0,
      counts: { added: 1, dropped: 1, moved: 1, unchanged: 1 },
    });
    expect(await rooms.get(PublishPlan).run({ tenantId, actorId: null, planId: amendmentId })).toMatchObject({
      ok: false,
      obstacles: [{ code: 'is-amendment' }],
    });
    const preview = amendmentPreviewSchema.parse(
      await rooms.get(PreviewAmendment).run({ tenantId, amendmentId, daysBefore: () => 5 }),
    );
    expect(preview).toMatchObject({ ready: true, kept: 2, moved: 1, dropped: 2, added: 2, letters: 3 });

    const published = await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId });
    expect(published).toMatchObject({ ok: true, planId, version: 2, alreadyPublished: false });
    await year.drain();
    const after = await assignments();
    expect(
      after.map(({ title, agency, state, due, original, version }) => [
        title.slice(0, 7),
        agency,
        state,
        due,
        original,
        version,
      ]),
    ).toEqual([
      ['Rà soát', 'Sở Tư pháp', 'completed', '2026-03-31', '2026-03-31', 1],
      ['Lập dự ', 'Sở Tài chính', 'assigned', '2026-09-30', '2026-06-30', 2],
      ['Tổ chức', 'Sở Tài chính', 'assigned', '2026-09-30', '2026-09-30', 1],
      ['Kiểm tr', 'Sở Y tế', 'superseded', '2026-06-30', '2026-06-30', 1],
      ['Công bố', 'Sở Tư pháp', 'assigned', '2026-09-30', '2026-09-30', 1],
      ['Tổ chức', 'Sở Nội vụ', 'superseded', '2026-09-30', '2026-09-30', 1],
      ['Nâng cấ', 'Sở Tài chính', 'assigned', '2026-12-31', '2026-12-31', 1],
    ]);

    expect(received('tuphap@')).toHaveLength(0);
    expect([received('taichinh@').length, received('yte@').length, received('noivu@').length]).toEqual([1, 1, 1]);
    const moved = after.find(({ version }) => version === 2)?.id ?? '';
    const detail = await rooms
      .get(AssignmentDetailView)
      .find({ tenantId, actor: await person('Sở Tài chính', 'officer') }, moved);
    expect(detail?.history.at(-1)).toMatchObject({
      action: 'amend',
      reason: expect.stringContaining('30/9/2026') as string,
    });

    const versions = planVersionsSchema.parse(await rooms.get(AmendmentView).versions(tenantId, planId));
    expect(versions.items.map(({ version, status, number }) => [version, status, number])).toEqual([
      [2, 'in-force', '45/KH-UBND'],
      [1, 'superseded-by-version', '10/KH-UBND'],
    ]);
    expect((await rooms.get(PlanView).list(tenantId)).map(({ id, version }) => [id, version])).toEqual([[planId, 2]]);

    // Figures as of an earlier day do not move; today's still add up.
    expect((await rooms.get(LoadSummary).run({ tenantId, planId, window: 'Q1' }))?.summary).toEqual(before?.summary);
    year.clock.set(new Date('2026-12-15T02:00:00Z'));
    const y = (await rooms.get(LoadSummary).run({ tenantId, planId, window: 'Y' }))?.summary;
    expect(y?.asOf).toMatchObject({ total: 5, doneOnTime: 1, overdue: 3, inTime: 1 });
    expect(y?.byArea.reduce((sum, { asOf }) => sum + asOf.total, 0)).toBe(5);
  });

  it('changes nothing when it is done twice', async () => {
    const { tenantId, planId, rooms } = year;
    const amendmentId = await amend(second);
    await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId });
    await year.drain();
    const [rows, letters, lines] = [await assignments(), await count('letter'), await count('assignment_history')];
    expect(await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId })).toMatchObject({
      ok: true,
      alreadyPublished: true,
    });
    expect(await rooms.get(ApplyAmendment).run({ tenantId, planId })).toEqual({ changed: 0 });
    await rooms.get(JobHandlers).run('write-amendment-letters', { tenantId, planId });
    await year.drain();
    expect([await assignments(), await count('letter'), await count('assignment_history')]).toEqual([
      rows,
      letters,
      lines,
    ]);
  });

  it('reminds of the new day, and of the old one no more', async () => {
    const { tenantId, rooms } = year;
    const amendmentId = await amend(second);
    await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId });
    await year.drain();
    const stages = () =>
      year.database.dataSource.query<{ due: string; stage: string }[]>(
        `select l.due::text, l.stage from reminder_ledger l join assignment a on a.id = l.assignment_id
          where a.title like 'Lập dự toán%' and l.stage not in ('assigned', 'amended') and l.outcome = 'sent' order by l.at`,
      );
    year.clock.set(new Date('2026-06-30T00:31:00Z'));
    await year.order('sweep-due-reminders');
    expect(await stages()).toEqual([]);
    year.clock.set(new Date('2026-09-23T00:31:00Z'));
    await year.order('sweep-due-reminders');
    expect((await stages()).map(({ due }) => due)).toEqual(expect.arrayContaining(['2026-09-30']));
    expect((await stages()).every(({ due }) => due === '2026-09-30')).toBe(true);
  });

  it('goes back to the days it came from, and takes no second draft meanwhile', async () => {
    const { tenantId, planId, rooms } = year;
    const away = await amend(second);
    expect(
      await rooms
        .get(AmendPlan)
        .run({ tenantId, actorId: null, planId, fileName: 'x.txt', bytes: Buffer.from(`${second}\n`) }),
    ).toMatchObject({ ok: false, code: 'amendment-open', planId: away });
    expect(await rooms.get(DiscardAmendment).run({ tenantId, actorId: null, amendmentId: away })).toEqual({ ok: true });
    const again = await amend(second);
    await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId: again });
    await year.drain();
    const back = await amend(first.replace('10/KH-UBND', '60/KH-UBND'));
    expect(await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId: back })).toMatchObject({
      version: 3,
    });
    await year.drain();
    const open = (await assignments()).filter(({ state }) => state !== 'superseded');
    expect(open.map(({ agency, due }) => [agency, due])).toEqual([
      ['Sở Tư pháp', '2026-03-31'],
      ['Sở Tài chính', '2026-06-30'],
      ['Sở Y tế', '2026-06-30'],
      ['Sở Nội vụ', '2026-09-30'],
      ['Sở Tư pháp', '2026-09-30'],
    ]);
  });

  it('asks where it cannot be sure, and takes the answer', async () => {
    const { tenantId, rooms } = year;
    const text = second
      .replace('Công bố danh mục thủ tục hành chính mới', 'Niêm yết danh mục thủ tục nội bộ mới')
      .replace('Nâng cấp cổng dịch vụ công trực tuyến', 'Kiểm tra kho lưu trữ của các trường học');
    const amendmentId = await amend(text);
    const seen = await rooms.get(AmendmentView).difference(tenantId, amendmentId);
    const unsure = seen?.entries.filter(({ pairing }) => pairing === 'unsure') ?? [];
    expect(unsure.length).toBeGreaterThan(0);
    expect(seen?.entries[0]?.pairing).toBe('unsure');
    expect(await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId })).toMatchObject({
      ok: false,
      code: 'plan-not-ready',
    });
    for (const { new: row, old } of unsure) {
      const paired = await rooms
        .get(PairRow)
        .run({ tenantId, actorId: null, amendmentId, taskId: row?.id ?? '', oldTaskId: old?.id ?? null });
      expect(paired).toEqual({ ok: true });
    }
    expect(await rooms.get(PublishAmendment).run({ tenantId, actorId: null, amendmentId })).toMatchObject({ ok: true });
  });
});
