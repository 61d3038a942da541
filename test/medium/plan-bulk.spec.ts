import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpandPlan } from '#assignment';
import { bulkAnswerResultSchema, planQuestionsSchema } from '#contracts';
import { ImportPlan, PlanView, PublishPlan, SetStandingAgency, SettleRows } from '#plan';
import { idOf } from '../support/a-published-plan.js';
import { aPlanText, aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

const text = aPlanText([
  ['Công khai thủ tục hành chính tại bộ phận một cửa', 'Sở Nội vụ', 'Thường xuyên'],
  ['Rà soát văn bản quy phạm pháp luật của tỉnh', 'Sở Tư pháb', 'Quý II/2023'],
  ['Kiểm tra việc thực hiện kỷ luật công vụ', 'Sở Tư pháb', 'thường xuyên'],
  ['Lấy ý kiến người dân về dịch vụ công', 'Sở Nội vụ', 'Giữa quý III'],
  ['Sơ kết việc thực hiện cơ chế một cửa', 'Sở Nội vụ', 'giữa quý III'],
]);

async function imported(code: string) {
  const { tenantId, directory } = await aProvince(rooms, code);
  const result = await rooms.app.get(ImportPlan).run({ tenantId, actorId: null, fileName: 'kh.txt', bytes: text });
  if (!result.ok) throw new Error(result.message);
  return { directory, plan: { tenantId, actorId: null, planId: result.planId } };
}

describe('one answer for many rows', () => {
  it('is asked for once, shown before, given at once', async () => {
    const { plan, directory } = await imported('bulk');
    const questions = async () => (await rooms.app.get(PlanView).findQuestions(plan.tenantId, plan.planId)) ?? [];
    const settle = rooms.app.get(SettleRows);
    const first = planQuestionsSchema.parse({ items: await questions() }).items;
    expect(first.map(({ code, taskIds }) => [code, taskIds.length])).toEqual([
      ['lead-unknown', 2],
      ['deadline-doubtful', 2],
    ]);

    const id = idOf(directory, 'Sở Tư pháp');
    const meaning = { name: 'Sở Tư pháb', kind: 'agency' as const, id };
    const named = { ...plan, rows: { leadName: 'Sở Tư pháb' }, answer: { meanings: [meaning] } };
    const seen = await settle.run({ ...named, preview: true });
    expect(seen).toMatchObject({
      ok: true,
      applied: false,
      rows: [{ position: 2, ok: true, open: false }, { position: 3 }],
    });
    expect(await questions()).toEqual(first);
    bulkAnswerResultSchema.parse(await settle.run({ ...named, preview: false }));
    const halves = { deadlineText: 'Giữa quý III' };
    await settle.run({ ...plan, rows: halves, answer: { deadlineText: 'Tháng 8/2023' }, preview: false });
    expect(await questions()).toEqual([]);

    const detail = await rooms.app.get(PlanView).find(plan.tenantId, plan.planId);
    expect(detail?.answers.map(({ field }) => field)).toEqual(['meanings', 'meanings', 'deadline', 'deadline']);
    expect(detail?.taskList.find(({ position }) => position === 3)?.leads).toMatchObject([{ id, name: 'Sở Tư pháp' }]);
  });

  it('lets all continuous rows report each quarter, and names the rows that cannot', async () => {
    const { plan, directory } = await imported('bulk-quarters');
    const settle = rooms.app.get(SettleRows);
    const quarterly = { answer: { followUp: 'quarterly' as const }, preview: false };
    expect(await settle.run({ ...plan, ...quarterly, rows: { kind: 'continuous' } })).toMatchObject({
      rows: [
        { position: 1, ok: true },
        { position: 3, ok: true },
      ],
    });
    const refused = await settle.run({ ...plan, ...quarterly, rows: { leadName: 'Sở Nội vụ' } });
    expect(refused).toMatchObject({ rows: [{ ok: true }, { ok: false, message: expect.any(String) }, { ok: false }] });

    const rest = { exclude: { reason: 'chưa làm năm nay' } };
    const open = (await rooms.app.get(PlanView).find(plan.tenantId, plan.planId))?.taskList ?? [];
    const taskIds = open.filter(({ position }) => position !== 1).map(({ id }) => id);
    await settle.run({ ...plan, rows: { taskIds }, answer: rest, preview: false });
    await rooms.app.get(SetStandingAgency).run({ ...plan, agencyId: idOf(directory, 'Sở Nội vụ') });
    expect(await rooms.app.get(PublishPlan).run(plan)).toMatchObject({ ok: true });
    await rooms.app.get(ExpandPlan).run(plan);
    const rows = await rooms.database.dataSource.query<{ occurrence: string; due: string | null }[]>(
      'select occurrence, due::text from assignment where plan_id = $1 order by due nulls first',
      [plan.planId],
    );
    expect(rows).toEqual([
      { occurrence: 'continuous', due: null },
      { occurrence: 'progress:quarter-1', due: '2023-03-20' },
      { occurrence: 'progress:quarter-2', due: '2023-06-20' },
      { occurrence: 'progress:quarter-3', due: '2023-09-20' },
      { occurrence: 'progress:quarter-4', due: '2023-12-20' },
    ]);
  });
});
