import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpandPlan, PreviewPublication } from '#assignment';
import { decidedFindingsSchema, planFindingsSchema, publicationPreviewSchema } from '#contracts';
import { DecideFindings, ImportPlan, PlanFindingView, PublishPlan, SetStandingAgency } from '#plan';
import { idOf } from '../support/a-published-plan.js';
import { aProvince, type PlanRooms, planRooms } from '../support/plan-rooms.js';

let rooms: PlanRooms;
beforeAll(async () => {
  rooms = await planRooms('2023-01-03T01:00:00Z');
});
afterAll(() => rooms?.close());

/** A plan whose prose says more than its table. */
const text = Buffer.from(
  [
    ...[
      'ỦY BAN NHÂN DÂN',
      'TỈNH BÌNH SƠN',
      'Số: 7/KH-UBND',
      '',
      'KẾ HOẠCH',
      'Cải cách hành chính nhà nước năm 2023',
      '',
    ],
    ...['I. MỤC TIÊU', '', '- Ít nhất 95% hồ sơ thủ tục hành chính được trả đúng hẹn.', ''],
    ...['II. NHIỆM VỤ', '', 'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành'],
    ...['I\tCHỈ ĐẠO, ĐIỀU HÀNH', '1\tSoạn kế hoạch kiểm tra công vụ\tKế hoạch\tSở Nội vụ\tSở Tư pháp\tQuý I/2023', ''],
    ...['III. TỔ CHỨC THỰC HIỆN', '', '1. Sở Tư pháp', ''],
    ...['- Gửi danh mục văn bản cần sửa đổi về UBND tỉnh trước ngày 15/02/2023.', '', '2. Sở Nội vụ', ''],
    ...['- Tổng hợp, báo cáo UBND tỉnh định kỳ hằng quý, 6 tháng và năm kết quả cải cách hành chính.', ''],
  ].join('\n'),
);

async function imported(code: string) {
  const { tenantId, directory } = await aProvince(rooms, code);
  const result = await rooms.app.get(ImportPlan).run({ tenantId, actorId: null, fileName: 'kh.txt', bytes: text });
  if (!result.ok) throw new Error(result.message);
  const plan = { tenantId, actorId: null, planId: result.planId };
  const list = async () => (await rooms.app.get(PlanFindingView).list(tenantId, result.planId)) ?? [];
  return { plan, directory, list };
}

describe('what the prose says', () => {
  it('is offered with its sentence and line, and binds nobody until somebody says so', async () => {
    const { plan, directory, list } = await imported('offered');
    const items = planFindingsSchema.parse({ items: await list() }).items;
    expect(items.map(({ kind, status, lines }) => [kind, status, lines.length > 0])).toEqual([
      ['target', 'offered', true],
      ['duty', 'offered', true],
      ['regime', 'offered', true],
    ]);
    expect(items[0]?.target).toMatchObject({ comparator: '>=', values: [95], unit: '%' });
    expect(items[1]?.leads).toMatchObject([{ kind: 'agency', name: 'Sở Tư pháp' }]);
    await rooms.app.get(SetStandingAgency).run({ ...plan, agencyId: idOf(directory, 'Sở Nội vụ') });
    const preview = publicationPreviewSchema.parse(
      await rooms.app.get(PreviewPublication).run({ ...plan, daysBefore: () => 5 }),
    );
    expect([preview.ready, preview.assignments, preview.undecidedFindings]).toEqual([true, 1, 2]);
  });

  it('becomes work and reports once confirmed, and stays on record when dismissed', async () => {
    const { plan, directory, list } = await imported('confirmed');
    const [target, duty, regime] = await list();
    const decide = rooms.app.get(DecideFindings);
    const confirm = { decision: 'confirm' } as const;
    const ids = [duty?.id ?? '', regime?.id ?? ''];
    expect(decidedFindingsSchema.parse(await decide.run({ ...plan, ids, decision: confirm }))).toEqual({
      decided: ids,
      refused: [],
    });
    const dismissal = { decision: 'dismiss', reason: 'đã có trong kế hoạch khác' } as const;
    await decide.run({ ...plan, ids: [target?.id ?? ''], decision: dismissal });
    expect((await list()).map(({ status, reason }) => [status, reason])).toEqual([
      ['dismissed', 'đã có trong kế hoạch khác'],
      ['confirmed', null],
      ['confirmed', null],
    ]);

    await rooms.app.get(SetStandingAgency).run({ ...plan, agencyId: idOf(directory, 'Sở Nội vụ') });
    expect(await rooms.app.get(PublishPlan).run(plan)).toMatchObject({ ok: true });
    await rooms.app.get(ExpandPlan).run(plan);
    const made = await rooms.database.dataSource.query<object[]>(
      `select agency_name as agency, kind, occurrence, due::text from assignment where plan_id = $1 order by due, occurrence`,
      [plan.planId],
    );
    expect(made).toEqual([
      { agency: 'Sở Tư pháp', kind: 'dated', occurrence: '2023-02-14', due: '2023-02-14' },
      { agency: 'Sở Nội vụ', kind: 'periodic-report', occurrence: 'report:quarter-1', due: '2023-03-20' },
      { agency: 'Sở Nội vụ', kind: 'dated', occurrence: '2023-03-31', due: '2023-03-31' },
      { agency: 'Sở Nội vụ', kind: 'periodic-report', occurrence: 'report:half-year', due: '2023-06-20' },
      { agency: 'Sở Nội vụ', kind: 'periodic-report', occurrence: 'report:quarter-3', due: '2023-09-20' },
      { agency: 'Sở Nội vụ', kind: 'periodic-report', occurrence: 'report:year', due: '2023-12-20' },
    ]);
    const late = await decide.run({ ...plan, ids, decision: dismissal });
    expect(late).toMatchObject({ ok: false, code: 'already-published' });
  });

  it('is refused as long as it is unclear, and taken with what a person puts right', async () => {
    const { plan, directory, list } = await imported('corrected');
    const regime = (await list()).find(({ kind }) => kind === 'regime');
    const ids = [regime?.id ?? ''];
    const decide = rooms.app.get(DecideFindings);
    await rooms.database.dataSource.query(
      `update plan_finding set who = '["Tổ công tác"]', leads = '[]' where id = $1`,
      ids,
    );
    const refused = await decide.run({ ...plan, ids, decision: { decision: 'confirm' } });
    expect(refused).toMatchObject({ ok: true, decided: [], refused: [{ code: 'finding-unsettled' }] });
    const leads = [{ kind: 'agency' as const, id: idOf(directory, 'Sở Tài chính') }];
    const corrected = { decision: 'confirm' as const, leads, periods: ['year' as const] };
    expect(await decide.run({ ...plan, ids, decision: corrected })).toMatchObject({ decided: ids });
    expect((await list()).find(({ id }) => id === ids[0])).toMatchObject({
      status: 'confirmed',
      periods: ['year'],
      leads: [{ name: 'Sở Tài chính' }],
      problems: [],
    });
  });
});
