import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ApproveReport, AssignmentView, ExpandPlan, LinkedWorkView, ReportAssignment } from '#assignment';
import { localDate } from '#calendar';
import { derivedLinksSchema, type Role, rollUpSchema } from '#contracts';
import {
  DecideTaskLink,
  ImportPlan,
  PlanView,
  PublishPlan,
  SetParentPlan,
  SetStandingAgency,
  SettleTask,
  TaskLinkView,
} from '#plan';
import { newId } from '#platform';
import { idOf } from '../support/a-published-plan.js';
import { aPlanText, aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

const above = aPlanText([
  ['Rà soát văn bản quy phạm pháp luật của tỉnh', 'Sở Tư pháp', 'Quý II/2023'],
  ['Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã', 'Sở Nội vụ', 'Quý III/2023'],
]);
const below = aPlanText([
  ['Rà soát văn bản quy phạm pháp luật do Sở tham mưu', 'Sở Tài chính', 'Quý I/2023'],
  ['Rà soát văn bản quy phạm pháp luật về giá', 'Sở Tài chính', 'Tháng 5/2023'],
  ['Mua sắm thiết bị cho bộ phận một cửa', 'Sở Tài chính', 'Quý IV/2023'],
]);

async function published(tenantId: string, standingId: string, fileName: string, bytes: Buffer): Promise<string> {
  const { app } = rooms;
  const imported = await app.get(ImportPlan).run({ tenantId, actorId: null, fileName, bytes });
  if (!imported.ok) throw new Error(imported.message);
  const plan = { tenantId, actorId: null, planId: imported.planId };
  for (const task of (await app.get(PlanView).find(tenantId, plan.planId))?.taskList ?? [])
    if (task.doubts.length > 0) await app.get(SettleTask).run({ ...plan, taskId: task.id, answer: { confirm: true } });
  await app.get(SetStandingAgency).run({ ...plan, agencyId: standingId });
  const done = await app.get(PublishPlan).run(plan);
  if (!done.ok) throw new Error(done.message);
  await app.get(ExpandPlan).run(plan);
  return plan.planId;
}

describe('a plan made under another', () => {
  it('is linked task by task, and what it has done shows above without completing anything', async () => {
    const { app } = rooms;
    const { tenantId, directory } = await aProvince(rooms, 'derived');
    const standing = idOf(directory, 'Sở Nội vụ');
    const parentPlanId = await published(tenantId, standing, 'tinh.txt', above);
    const planId = await published(tenantId, standing, 'so.txt', below);
    const order = { tenantId, actorId: null, planId };

    expect(await app.get(SetParentPlan).run({ ...order, parentPlanId: planId })).toMatchObject({
      ok: false,
      code: 'parent-unsuitable',
    });
    expect(await app.get(SetParentPlan).run({ ...order, parentPlanId })).toEqual({ ok: true });
    expect(
      await app.get(SetParentPlan).run({ tenantId, actorId: null, planId: parentPlanId, parentPlanId: planId }),
    ).toMatchObject({ ok: false, code: 'parent-unsuitable' });
    const links = derivedLinksSchema.parse(await app.get(TaskLinkView).ofPlan(tenantId, planId));
    expect(links.items.map(({ task, parent, status }) => [task.position, parent.position, status])).toEqual([
      [1, 1, 'proposed'],
      [2, 1, 'proposed'],
    ]);
    for (const { task, parent } of links.items) {
      const decision = { taskId: task.id, parentTaskId: parent.id, status: 'confirmed' as const };
      expect(await app.get(DecideTaskLink).run({ ...order, ...decision })).toEqual({ ok: true });
    }
    await app.get(SetParentPlan).run({ ...order, parentPlanId });
    const decided = await app.get(TaskLinkView).ofPlan(tenantId, planId);
    expect(decided?.items.map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);

    const person = (agency: string | null, role: Role): Actor => ({
      ...{ accountId: newId(), agencyId: agency === null ? null : idOf(directory, agency), roles: [role] },
      displayName: role,
    });
    const leader = person(null, 'leader');
    const reader = { tenantId, actor: leader };
    const { items } = await app.get(AssignmentView).list(reader, { scope: 'all' }, { page: 1, pageSize: 50 });
    const duty = items.find((item) => item.planId === parentPlanId && item.taskPosition === 1)?.id ?? '';
    const rollUp = async () => rollUpSchema.parse(await app.get(LinkedWorkView).of(reader, duty));
    expect(await rollUp()).toMatchObject({ tasks: 2, tasksDone: 0, lastDoneOn: null });

    rooms.clock.set(new Date('2023-02-10T02:00:00Z'));
    const work = items.find((item) => item.planId === planId && item.taskPosition === 1)?.id ?? '';
    const deed = { tenantId, assignmentId: work };
    const words = { documentNumber: '9/BC-STC', documentDate: localDate('2023-02-09'), note: '', evidence: null };
    await app.get(ReportAssignment).run({
      ...{ ...deed, ...words, noEvidenceReason: 'Văn bản giấy' },
      actor: person('Sở Tài chính', 'officer'),
    });
    await app.get(ApproveReport).run({ ...deed, actor: person('Sở Nội vụ', 'coordinator') });
    const seen = await rollUp();
    expect(seen).toMatchObject({ tasks: 2, tasksDone: 1, lastDoneOn: '2023-02-10' });
    expect(seen.items.find(({ assignmentId }) => assignmentId === work)?.documentNumber).toBe('9/BC-STC');
    const after = await app.get(AssignmentView).list(reader, { scope: 'all' }, { page: 1, pageSize: 50 });
    expect(after.items.find(({ id }) => id === duty)?.state).toBe('assigned');
  });
});
