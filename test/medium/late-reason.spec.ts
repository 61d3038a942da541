import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, AssignmentDetailView, AssignmentView, GiveLateReason, ReportAssignment } from '#assignment';
import { instantAt, localDate } from '#calendar';
import { assignmentDetailSchema, summaryChangesSchema } from '#contracts';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import { CompareSummaryVersions, FreezeSummaries, LoadSummary, type ReportKey, ReviseSummary } from '#summary';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tTháng 01/2026',
  '2\tLập danh mục thủ tục\tTờ trình\tSở Tư pháp\tSở Nội vụ\tTháng 02/2026',
  '3\tLập dự toán năm sau\tTờ trình\tSở Tư pháp\tSở Nội vụ\tQuý IV/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp'].map((name, at) => `Sở ${name},department,province,,,so${String(at)}@binhson.example`),
].join('\n');

let server: MailServer;
let year: PublishedYear;
let key: ReportKey;
let officer: Actor;
let stranger: Actor;
let duties: string[];

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  const { tenantId, planId } = year;
  key = { tenantId, planId, window: 'Q1' };
  const { agencies } = await year.rooms.get(LoadDirectory).run(tenantId);
  const of = (name: string, roles: Actor['roles']): Actor => ({
    ...{ accountId: newId(), roles, displayName: name },
    agencyId: agencies.find((agency) => agency.name === name)?.id ?? '',
  });
  officer = of('Sở Tư pháp', ['officer']);
  stranger = of('Sở Nội vụ', ['coordinator']);
  const page = { page: 1, pageSize: 50 };
  const { items } = await year.rooms.get(AssignmentView).list({ tenantId, actor: stranger }, { scope: 'all' }, page);
  duties = [1, 2, 3].map((position) => items.find(({ taskPosition }) => taskPosition === position)?.id ?? '');
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

const give = (duty: number, reason: string, actor: Actor = officer) =>
  year.rooms.get(GiveLateReason).run({ tenantId: key.tenantId, actor, assignmentId: duties[duty] ?? '', reason });
const detail = async (duty: number, actor: Actor = officer) =>
  assignmentDetailSchema.parse(
    await year.rooms.get(AssignmentDetailView).find({ tenantId: key.tenantId, actor }, duties[duty] ?? ''),
  );
const late = async (version?: number) =>
  (await year.rooms.get(LoadSummary).run(key, version))?.summary.late.map(({ task, reason }) => [task, reason]);

describe('the reason of a late duty', () => {
  it('is asked of the agency that owes it, once it is late', async () => {
    expect(await detail(0)).toMatchObject({ mayGiveLateReason: false, lateReason: null });
    expect(await give(0, 'Thiếu người')).toMatchObject({ ok: false, code: 'not-late' });
    year.clock.set(instantAt(localDate('2026-03-10'), '09:00'));
    expect(await detail(0)).toMatchObject({ mayGiveLateReason: true });
    expect(await detail(0, stranger)).toMatchObject({ mayGiveLateReason: false });
    expect(await give(0, 'Thiếu người', stranger)).toMatchObject({ ok: false, code: 'forbidden' });
    const elsewhere = { tenantId: newId(), actor: officer, assignmentId: duties[0] ?? '', reason: 'Thiếu người' };
    expect(await year.rooms.get(GiveLateReason).run(elsewhere)).toMatchObject({ code: 'not-found' });
    expect(await give(0, 'Thiếu người')).toEqual({ ok: true });
    expect(await give(0, 'Thiếu người làm chuyên môn')).toEqual({ ok: true });
    const { lateReason, history, state } = await detail(0);
    expect([lateReason, state]).toEqual(['Thiếu người làm chuyên môn', 'assigned']);
    const told = history.filter(({ action }) => action === 'late-reason').map(({ reason }) => reason);
    expect(told).toEqual(['Thiếu người', 'Thiếu người làm chuyên môn']);
  });

  it('comes with a report that is late; of one in time it is not kept', async () => {
    const report = (duty: number) => ({
      ...{ tenantId: key.tenantId, actor: officer, assignmentId: duties[duty] ?? '', documentNumber: '1/BC-STP' },
      ...{ documentDate: localDate('2026-03-10'), note: '', evidence: null, noEvidenceReason: 'Chưa quét' },
    });
    const send = year.rooms.get(ReportAssignment);
    expect(await send.run({ ...report(1), lateReason: 'Chờ hướng dẫn của Bộ' })).toMatchObject({ ok: true });
    expect(await send.run({ ...report(2), lateReason: 'Không chậm' })).toMatchObject({ ok: true });
    expect((await detail(1)).lateReason).toBe('Chờ hướng dẫn của Bộ');
    expect((await detail(2)).lateReason).toBeNull();
  });

  it('stands in the report, and stays there as it was frozen', async () => {
    year.clock.set(instantAt(localDate('2026-03-15'), '00:06'));
    await year.rooms.get(FreezeSummaries).run();
    await give(0, 'Đã bổ sung người, xong trong tháng 3');
    const first = [
      [1, 'Thiếu người làm chuyên môn'],
      [2, 'Chờ hướng dẫn của Bộ'],
    ];
    expect(await late()).toEqual(first);
    const making = { actorId: newId(), actorName: 'Điều phối', reason: 'Bổ sung nguyên nhân' };
    await year.rooms.get(ReviseSummary).run({ ...key, ...making, facts: 'by-cut-off' });
    expect(await late()).toEqual([[1, 'Đã bổ sung người, xong trong tháng 3'], first[1]]);
    expect(await late(1)).toEqual(first);
    const changes = summaryChangesSchema.parse(await year.rooms.get(CompareSummaryVersions).run(key, 2));
    expect(changes).toMatchObject({ figures: [], duties: [], reasons: [{ before: 'Thiếu người làm chuyên môn' }] });
  });
});
