import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AmendPlan,
  ImportPlan,
  PlanView,
  PublishAmendment,
  PublishPlan,
  ReuseAnswers,
  SetAreaCoordinator,
  SetStandingAgency,
  SettleRows,
} from '#plan';
import { idOf } from '../support/a-published-plan.js';
import { aPlanText, aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

const first = aPlanText([
  ['Công khai thủ tục hành chính tại bộ phận một cửa', 'Sở Nội vụ', 'Thường xuyên'],
  ['Rà soát văn bản quy phạm pháp luật của tỉnh', 'Ban Pháp chế', 'Quý II/2023'],
  ['Lấy ý kiến người dân về dịch vụ công', 'Sở Nội vụ', 'Giữa quý III/2023'],
]);
const second = Buffer.from(
  aPlanText([
    ['Công bố danh mục thủ tục mới', 'Sở Nội vụ', 'Thường xuyên'],
    ['Rà soát văn bản do huyện ban hành', 'Ban pháp chế', 'Quý I/2024'],
    ['Khảo sát mức độ hài lòng', 'Sở Tài chính', 'Giữa quý III/2024'],
    ['Sơ kết công tác một cửa', 'Sở Nội vụ', 'Cuối năm 2024'],
  ])
    .toString('utf8')
    .replace('năm 2023', 'năm 2024'),
);

async function imported(tenantId: string, bytes: Buffer) {
  const result = await rooms.app.get(ImportPlan).run({ tenantId, actorId: null, fileName: 'kh.txt', bytes });
  if (!result.ok) throw new Error(result.message);
  const plan = { tenantId, actorId: null, planId: result.planId };
  const questions = async () => (await rooms.app.get(PlanView).findQuestions(tenantId, result.planId)) ?? [];
  const detail = async () => {
    const found = await rooms.app.get(PlanView).find(tenantId, result.planId);
    if (found === null) throw new Error('The plan is not there.');
    return found;
  };
  return { plan, questions, detail };
}

describe('the next plan of an issuer', () => {
  it('offers the answers of the last one, and takes them all at one word', async () => {
    const { tenantId, directory } = await aProvince(rooms, 'memory');
    const [home, law] = [idOf(directory, 'Sở Nội vụ'), idOf(directory, 'Sở Tư pháp')];
    const { plan } = await imported(tenantId, first);
    const settle = rooms.app.get(SettleRows);
    const meaning = { name: 'Ban Pháp chế', kind: 'agency' as const, id: law };
    await settle.run({ ...plan, rows: { leadName: 'Ban Pháp chế' }, answer: { meanings: [meaning] }, preview: false });
    const mid = { rows: { deadlineText: 'Giữa quý III/2023' }, answer: { deadlineText: 'Tháng 8/2023' } };
    await settle.run({ ...plan, ...mid, preview: false });
    await settle.run({ ...plan, rows: { kind: 'continuous' }, answer: { followUp: 'quarterly' }, preview: false });
    await rooms.app.get(SetAreaCoordinator).run({ ...plan, areaCode: 'I', agencyId: law });
    await rooms.app.get(SetStandingAgency).run({ ...plan, agencyId: home });
    expect(await rooms.app.get(PublishPlan).run(plan)).toMatchObject({ ok: true });

    const next = await imported(tenantId, second);
    const asked = await next.questions();
    expect(asked.map(({ subject, candidates }) => [subject, candidates[0]?.remembered === true])).toEqual([
      ['Ban pháp chế', true],
      ['Giữa quý III/2024', true],
      ['Cuối năm 2024', false],
    ]);
    expect((await next.detail()).areas).toMatchObject([{ coordinatorAgencyId: law }]);

    const reuse = rooms.app.get(ReuseAnswers);
    const seen = await reuse.run({ ...next.plan, preview: true });
    expect(seen).toMatchObject({ ok: true, applied: false, rows: [{ position: 1 }, { position: 2 }, { position: 3 }] });
    await reuse.run({ ...next.plan, preview: false });
    expect((await next.questions()).map(({ subject }) => subject)).toEqual(['Cuối năm 2024']);
    const tasks = (await next.detail()).taskList.toSorted((one, other) => one.position - other.position);
    expect(tasks.map(({ followUp, leads, deadline }) => [followUp, leads[0]?.id, deadline.due])).toEqual([
      ['quarterly', home, []],
      ['report-windows', law, ['2024-03-31']],
      ['report-windows', idOf(directory, 'Sở Tài chính'), ['2024-08-31']],
      ['report-windows', home, expect.any(Array)],
    ]);
  });

  it('is offered what an amendment was answered, too', async () => {
    const { tenantId, directory } = await aProvince(rooms, 'amended-memory');
    const clear = [['Công khai thủ tục hành chính tại bộ phận một cửa', 'Sở Nội vụ', 'Quý I/2023']] as const;
    const { plan } = await imported(tenantId, aPlanText([...clear]));
    await rooms.app.get(SetStandingAgency).run({ ...plan, agencyId: idOf(directory, 'Sở Nội vụ') });
    expect(await rooms.app.get(PublishPlan).run(plan)).toMatchObject({ ok: true });

    const added = ['Lấy ý kiến người dân về dịch vụ công', 'Sở Nội vụ', 'Giữa quý III/2023'] as const;
    const bytes = aPlanText([...clear, [...added]]);
    const amended = await rooms.app.get(AmendPlan).run({ ...plan, fileName: 'dieu-chinh.txt', bytes });
    if (!amended.ok) throw new Error(amended.message);
    const draft = { ...plan, planId: amended.amendmentId };
    const words = { rows: { deadlineText: 'Giữa quý III/2023' }, answer: { deadlineText: 'Tháng 8/2023' } };
    expect(await rooms.app.get(SettleRows).run({ ...draft, ...words, preview: false })).toMatchObject({ ok: true });
    const order = { tenantId, actorId: null, amendmentId: amended.amendmentId };
    expect(await rooms.app.get(PublishAmendment).run(order)).toMatchObject({ ok: true });

    const asked = await (await imported(tenantId, second)).questions();
    const remembered = asked.filter(({ candidates }) => candidates[0]?.remembered === true);
    expect(remembered.map(({ subject }) => subject)).toEqual(['Giữa quý III/2024']);
  });

  it('knows nothing of another issuer or another tenant', async () => {
    const { tenantId } = await aProvince(rooms, 'stranger');
    const { questions } = await imported(tenantId, second);
    expect((await questions()).flatMap(({ candidates }) => candidates).some(({ remembered }) => remembered)).toBe(
      false,
    );
  });
});
