import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpandPlan, PreviewPublication } from '#assignment';
import { planDetailSchema, planListSchema, publicationPreviewSchema } from '#contracts';
import { ImportPlan, PlanView, PublishPlan, SettleTask } from '#plan';
import { schemaDrift } from '#platform';
import { idOf } from '../support/a-published-plan.js';
import { aPlanText, aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

const text = aPlanText([
  ['Xây dựng kế hoạch kiểm tra công tác cải cách hành chính', 'Sở Nội vụ', 'Quý I/2023'],
  ['Rà soát văn bản quy phạm pháp luật của tỉnh', 'Sở Tư pháb', 'Quý II/2023'],
  ['Công khai thủ tục hành chính tại bộ phận một cửa', 'UBND cấp huyện', 'Thường xuyên'],
  ['Đánh giá chỉ số hài lòng của người dân', 'Sở Tài chính', 'ngày nọ'],
]);

async function imported(code: string) {
  const { tenantId, directory } = await aProvince(rooms, code);
  const order = { tenantId, actorId: null, fileName: 'ke-hoach.txt', bytes: text };
  const result = await rooms.app.get(ImportPlan).run(order);
  if (!result.ok) throw new Error(result.message);
  const plan = { tenantId, actorId: null, planId: result.planId };
  const tasks = (await rooms.app.get(PlanView).find(tenantId, result.planId))?.taskList ?? [];
  const taskId = (position: number) => tasks.find((task) => task.position === position)?.id ?? '';
  return { order, plan, directory, tasks, taskId };
}

describe('the schema', () => {
  it('is what the entities say', async () => {
    expect(await schemaDrift(rooms.database.dataSource)).toEqual([]);
  });
});

describe('a plan on its way to publication', () => {
  it('is a draft with its doubts first, and is recognised the second time', async () => {
    const { order, plan, tasks } = await imported('drafted');
    expect(
      tasks.map(({ position, doubts }) => [position, doubts.filter((each) => each.blocking).map(({ code }) => code)]),
    ).toEqual([
      [2, ['lead-unknown']],
      [4, ['deadline-unknown']],
      [1, []],
      [3, []],
    ]);
    expect(tasks[0]?.doubts[0]?.candidates[0]?.label).toBe('Sở Tư pháp');
    const detail = await rooms.app.get(PlanView).find(plan.tenantId, plan.planId);
    expect(planDetailSchema.parse(detail)).toMatchObject({ status: 'draft', openRows: 2, planYear: 2023 });
    expect(await rooms.app.get(ImportPlan).run(order)).toMatchObject({ code: 'already-imported', planId: plan.planId });
    const again = await Promise.all(
      [1, 2].map(() => rooms.app.get(ImportPlan).run({ ...order, bytes: Buffer.concat([text, Buffer.from('\n')]) })),
    );
    expect(again.filter(({ ok }) => ok)).toHaveLength(1);
    planListSchema.parse({ items: await rooms.app.get(PlanView).list(plan.tenantId) });
  });

  it('leaves nothing behind when the file is no plan', async () => {
    const { tenantId } = await aProvince(rooms, 'refused');
    const result = await rooms.app
      .get(ImportPlan)
      .run({ tenantId, actorId: null, fileName: 'x.txt', bytes: Buffer.from('Giấy mời họp') });
    expect(result.ok).toBe(false);
    const [row] = await rooms.database.dataSource.query<{ files: string; plans: string }[]>(
      `select (select count(*) from stored_file where tenant_id = $1) as files, (select count(*) from plan where tenant_id = $1) as plans`,
      [tenantId],
    );
    expect(row).toEqual({ files: '0', plans: '0' });
  });

  it('is refused while a row is open, then published once however often it is asked', async () => {
    const { plan, directory, taskId } = await imported('published');
    const { app } = rooms;
    const refused = await app.get(PublishPlan).run(plan);
    expect(refused).toMatchObject({ ok: false, code: 'plan-not-ready' });
    expect(refused.ok || !('obstacles' in refused) ? [] : refused.obstacles.map((each) => each.taskId)).toEqual([
      taskId(2),
      taskId(4),
    ]);
    const lead = { kind: 'agency' as const, id: idOf(directory, 'Sở Tư pháp') };
    expect(await app.get(SettleTask).run({ ...plan, taskId: taskId(2), answer: { leads: [lead] } })).toMatchObject({
      ok: true,
      open: false,
    });
    const blank = { ...plan, taskId: taskId(4) };
    expect(await app.get(SettleTask).run({ ...blank, answer: { confirm: true } })).toMatchObject({
      code: 'nothing-to-confirm',
    });
    expect(await app.get(SettleTask).run({ ...blank, answer: { deadlineText: 'ngày kia' } })).toMatchObject({
      ok: false,
    });
    expect(await app.get(SettleTask).run({ ...blank, answer: { deadlineText: 'Quý III/2023' } })).toMatchObject({
      open: false,
    });
    const preview = publicationPreviewSchema.parse(
      await app.get(PreviewPublication).run({ ...plan, daysBefore: () => 5 }),
    );
    expect(preview).toMatchObject({ ready: true, tasks: 4, assignments: 3 + 2 * 5, agencies: 5, alreadyDue: 0 });
    const published = await Promise.all([1, 2, 3].map(() => app.get(PublishPlan).run(plan)));
    expect(published.filter((each) => each.ok && !each.alreadyPublished)).toHaveLength(1);
    expect(published.every(({ ok }) => ok)).toBe(true);
    expect((await rooms.events('plan.published')).filter(({ key }) => key === plan.planId)).toHaveLength(1);
    expect(await app.get(SettleTask).run({ ...blank, answer: { confirm: true } })).toMatchObject({
      code: 'already-published',
    });
    const detail = await app.get(PlanView).find(plan.tenantId, plan.planId);
    expect(detail?.answers.map(({ field }) => field)).toEqual(['leads', 'deadline']);
    expect(await app.get(ExpandPlan).run(plan)).toEqual({ added: 13 });
    expect(await app.get(ExpandPlan).run(plan)).toEqual({ added: 0 });
    expect((await rooms.events('plan.expanded')).filter(({ key }) => key === plan.planId)).toHaveLength(1);
  });

  it('goes on without a row that was left out, until that row is taken back in', async () => {
    const { plan, taskId } = await imported('left-out');
    const settle = rooms.app.get(SettleTask);
    const exclude = { exclude: { reason: 'Không thuộc thẩm quyền' } };
    expect(await settle.run({ ...plan, taskId: taskId(4), answer: exclude })).toMatchObject({ ok: true, open: false });
    expect(await settle.run({ ...plan, taskId: taskId(4), answer: { due: ['2023-09-30'] } })).toMatchObject({
      task: { excluded: false, deadline: { due: ['2023-09-30'], effective: ['2023-10-02'] } },
    });
  });
});
