import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  ApproveReport,
  AskExtension,
  AssignmentCountsView,
  AssignmentDetailView,
  AssignmentFactsView,
  AssignmentView,
  CancelAssignment,
  DecideExtension,
  ExpandPlan,
  MarkOverdue,
  ReportAssignment,
  ReturnReport,
  StartAssignment,
  SummaryFactsView,
  TriggerAssignment,
} from '#assignment';
import { localDate } from '#calendar';
import {
  assignmentDetailSchema,
  assignmentPageSchema,
  overviewSchema,
  type Role,
  type Timing,
  timingSchema,
} from '#contracts';
import { ImportPlan, PlanView, PublishPlan, SettleTask } from '#plan';
import { newId } from '#platform';
import { idOf } from '../support/a-published-plan.js';
import { aPlanText, aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
const page = { page: 1, pageSize: 50 };
const at = (instant: string) => rooms.clock.set(new Date(instant));

beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

const text = aPlanText([
  ['Xây dựng kế hoạch kiểm tra công tác cải cách hành chính', 'Sở Tư pháp', 'Quý I/2023'],
  ['Rà soát văn bản quy phạm pháp luật của tỉnh', 'Sở Tài chính', 'Trước ngày 15/6/2023'],
  ['Công bố danh mục thủ tục hành chính mới', 'Sở Tư pháp', 'Khi có hướng dẫn của Bộ Tư pháp'],
]);

/** A published plan and the people around it. */
async function aYear(code: string) {
  at('2023-01-03T01:00:00Z');
  const { app } = rooms;
  const { tenantId, directory } = await aProvince(rooms, code);
  const imported = await app.get(ImportPlan).run({ tenantId, actorId: null, fileName: 'ke-hoach.txt', bytes: text });
  if (!imported.ok) throw new Error(imported.message);
  const plan = { tenantId, actorId: null, planId: imported.planId };
  for (const task of (await app.get(PlanView).find(tenantId, plan.planId))?.taskList ?? []) {
    if (task.doubts.length > 0) await app.get(SettleTask).run({ ...plan, taskId: task.id, answer: { confirm: true } });
  }
  const published = await app.get(PublishPlan).run(plan);
  if (!published.ok) throw new Error(published.message);
  await app.get(ExpandPlan).run(plan);
  const person = (agency: string | null, role: Role): Actor => ({
    ...{ accountId: newId(), agencyId: agency === null ? null : idOf(directory, agency), roles: [role] },
    displayName: `${role} ${agency ?? ''}`,
  });
  const leader = person(null, 'leader');
  const { items } = await app.get(AssignmentView).list({ tenantId, actor: leader }, { scope: 'all' }, page);
  const idAt = (position: number) => items.find((item) => item.taskPosition === position)?.id ?? '';
  const people = { officer: person('Sở Tư pháp', 'officer'), coordinator: person('Sở Nội vụ', 'coordinator'), leader };
  return { tenantId, plan, idAt, items, other: person('Sở Tài chính', 'officer'), ...people };
}

const evidence = { name: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
const words = { documentNumber: '12/BC-STP', documentDate: localDate('2023-01-02'), note: '', noEvidenceReason: null };

describe('the story of one assignment', () => {
  it('is reported, returned, reported again and approved; lateness is a fact against both days', async () => {
    const { app } = rooms;
    const { tenantId, idAt, officer, coordinator, other, leader, plan } = await aYear('story');
    const assignmentId = idAt(1);
    const byOfficer = { tenantId, actor: officer, assignmentId };
    const byCoordinator = { tenantId, actor: coordinator, assignmentId };
    expect(await app.get(StartAssignment).run({ ...byOfficer, actor: other })).toMatchObject({ code: 'forbidden' });
    expect(await app.get(StartAssignment).run(byOfficer)).toMatchObject({ ok: true, state: 'in_progress' });
    const ask = { ...byOfficer, requestedDue: localDate('2023-04-15'), reason: 'Chờ hướng dẫn' };
    expect(await app.get(AskExtension).run(ask)).toMatchObject({ ok: true });
    expect(await app.get(AskExtension).run(ask)).toMatchObject({ code: 'extension-already-asked' });
    expect(
      (await app.get(AssignmentView).approvals({ tenantId, actor: coordinator }, page)).items.map(({ id }) => id),
    ).toEqual([assignmentId]);
    await app.get(DecideExtension).run({ ...byCoordinator, decision: 'granted', grantedDue: null });
    at('2023-04-18T03:00:00Z');
    expect(await app.get(ReportAssignment).run({ ...byOfficer, ...words, evidence: null })).toMatchObject({
      code: 'evidence-missing',
    });
    expect(await app.get(ReportAssignment).run({ ...byOfficer, ...words, evidence })).toMatchObject({
      state: 'reported',
    });
    expect(await app.get(ReturnReport).run({ ...byCoordinator, reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    });
    expect(await app.get(ReturnReport).run({ ...byCoordinator, reason: 'Thiếu phụ lục' })).toMatchObject({
      state: 'returned',
    });
    at('2023-04-20T03:00:00Z');
    await app.get(ReportAssignment).run({ ...byOfficer, ...words, evidence });
    // Two people approve at once: one wins, the other hears that it is done.
    const both = await Promise.all(
      [coordinator, leader].map((actor) => app.get(ApproveReport).run({ tenantId, actor, assignmentId })),
    );
    expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['not-possible-now', 'ok']);
    const detail = assignmentDetailSchema.parse(
      await app.get(AssignmentDetailView).find({ tenantId, actor: officer }, assignmentId),
    );
    // 15/4/2023 is a Saturday: the granted day is rolled to Monday.
    expect(detail).toMatchObject({
      dueOriginal: '2023-03-31',
      due: '2023-04-17',
      progress: 'completed',
      timing: 'late',
    });
    expect(detail).toMatchObject({ approvedReportSentOn: '2023-04-20', lateDaysOriginal: 20, lateDaysAdjusted: 3 });
    expect(detail.reports.map(({ version, decision }) => [version, decision])).toEqual([
      [1, 'returned'],
      [2, 'approved'],
    ]);
    expect(detail.extensions).toMatchObject([
      { fromDue: '2023-03-31', requestedDue: '2023-04-15', grantedDue: '2023-04-17' },
    ]);
    expect(detail.history.map(({ action }) => action)).toEqual([
      ...['start', 'ask-extension', 'grant-extension', 'report', 'return', 'report', 'approve'],
    ]);
    const [fact] = await app.get(SummaryFactsView).ofPlan(tenantId, plan.planId);
    expect(fact).toMatchObject({ task: 1, publishedOn: '2023-01-03', dueOriginal: '2023-03-31', due: '2023-04-17' });
    expect(fact?.reports).toEqual([
      { documentNumber: '12/BC-STP', sentOn: '2023-04-18', decidedOn: '2023-04-18', decision: 'returned' },
      { documentNumber: '12/BC-STP', sentOn: '2023-04-20', decidedOn: '2023-04-20', decision: 'approved' },
    ]);
    expect(await app.get(AssignmentDetailView).find({ tenantId, actor: other }, assignmentId)).toBeNull();
    expect(await app.get(StartAssignment).run({ ...byOfficer, tenantId: newId() })).toMatchObject({
      code: 'not-found',
    });
  });

  it('waits for its event, gets its day, and may be cancelled', async () => {
    const { tenantId, idAt, officer, coordinator } = await aYear('triggered');
    const deed = { tenantId, actor: coordinator, assignmentId: idAt(3) };
    const trigger = { ...deed, due: localDate('2023-06-17'), reason: 'Bộ đã hướng dẫn' };
    expect(await rooms.app.get(TriggerAssignment).run({ ...trigger, actor: officer })).toMatchObject({
      code: 'forbidden',
    });
    expect(await rooms.app.get(TriggerAssignment).run(trigger)).toMatchObject({ state: 'assigned' });
    const [facts] = await rooms.app.get(AssignmentFactsView).forReminders(tenantId, [deed.assignmentId]);
    expect(facts).toMatchObject({ dueNominal: '2023-06-17', due: '2023-06-19', dueVersion: 2, state: 'assigned' });
    expect(await rooms.app.get(CancelAssignment).run({ ...deed, reason: 'Đã thay bằng văn bản khác' })).toMatchObject({
      state: 'cancelled',
    });
    expect((await rooms.events('assignment.cancelled')).map(({ key }) => key)).toContain(deed.assignmentId);
  });
});

describe('MarkOverdue', () => {
  it('tells once per due day, from the day after, and again after an extension', async () => {
    const { tenantId, idAt, officer, coordinator } = await aYear('overdue');
    const assignmentId = idAt(1);
    const told = async () =>
      (await rooms.events('assignment.overdue'))
        .filter(({ key }) => key === assignmentId)
        .map(({ payload }) => payload['due']);
    const mark = () => Promise.all([1, 2].map(() => rooms.app.get(MarkOverdue).run()));
    at('2023-03-31T16:59:00Z');
    await rooms.app
      .get(AskExtension)
      .run({ tenantId, actor: officer, assignmentId, requestedDue: localDate('2023-04-28'), reason: 'Chờ' });
    await mark();
    expect(await told()).toEqual([]);
    at('2023-03-31T17:00:00Z');
    await mark();
    await mark();
    expect(await told()).toEqual(['2023-03-31']);
    await rooms.app
      .get(DecideExtension)
      .run({ tenantId, actor: coordinator, assignmentId, decision: 'granted', grantedDue: null });
    await mark();
    expect(await told()).toEqual(['2023-03-31']);
    at('2023-05-10T01:00:00Z');
    await mark();
    expect(await told()).toEqual(['2023-03-31', '2023-04-28']);
  });
});

describe('the views', () => {
  it('show each person what it may see, and count as the rules judge', async () => {
    const { tenantId, officer, leader, items } = await aYear('seen');
    const { app } = rooms;
    at('2023-03-27T01:00:00Z');
    const all = { tenantId, actor: leader };
    const list = async (timing?: Timing) =>
      assignmentPageSchema.parse(
        await app.get(AssignmentView).list(all, { scope: 'all', ...(timing && { timing }) }, page),
      );
    expect(items).toHaveLength(3);
    const own = await app.get(AssignmentView).list({ tenantId, actor: officer }, { scope: 'all' }, page);
    expect(own.items.map(({ agencyName }) => agencyName)).toEqual(['Sở Tư pháp', 'Sở Tư pháp']);
    const found = await app.get(AssignmentView).list(all, { scope: 'all', search: 'QUY PHẠM' }, page);
    expect(found.items.map(({ taskPosition }) => taskPosition)).toEqual([2]);
    const overview = overviewSchema.parse(await app.get(AssignmentCountsView).overview(all, null));
    expect(overview).toMatchObject({ total: 3, awaitingDecision: 0 });
    const judged = (await list()).items;
    for (const timing of timingSchema.options) {
      const expected = judged.filter((item) => item.timing === timing).length;
      expect([timing, (await list(timing)).total, overview.timing[timing]]).toEqual([timing, expected, expected]);
    }
    expect(judged.map((item) => item.timing)).toEqual(['due-soon', 'not-due', 'no-date']);
  });
});
