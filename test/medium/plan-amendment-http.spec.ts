import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AmendmentDifference,
  amendmentDifferenceSchema,
  amendmentPreviewSchema,
  derivedLinksSchema,
  type PlanDetail,
  planVersionsSchema,
  type Problem,
} from '#contracts';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';

const aPlan = (number: string, second: string) =>
  Buffer.from(
    [
      ...[
        'ỦY BAN NHÂN DÂN',
        'TỈNH BÌNH SƠN',
        `Số: ${number}`,
        'KẾ HOẠCH',
        'Cải cách hành chính tỉnh Bình Sơn năm 2026',
        '',
      ],
      'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
      'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
      '1\tRà soát văn bản của tỉnh\tBáo cáo rà soát\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
      `2\tLập dự toán cho công tác cải cách\tTờ trình\tSở Tài chính\tSở Nội vụ\t${second}`,
    ].join('\n'),
  );

let api: TestApi;
let cast: Cast;
let coordinator: Visitor;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
  coordinator = await cast.as('coordinator');
});
afterAll(() => api?.close());

const file = (name: string, bytes: Buffer) => ({ field: 'file', name, bytes });

describe('an amendment, over HTTP', () => {
  it('is compared, previewed, published, and found among the versions', async () => {
    const imported = await coordinator.upload<{ planId: string }>(
      '/api/plans',
      file('a.txt', aPlan('1/KH-UBND', 'Quý III/2026')),
    );
    const { planId } = imported.body;
    const early = await coordinator.upload<Problem>(
      `/api/plans/${planId}/amendments`,
      file('b.txt', aPlan('2/KH-UBND', 'Quý IV/2026')),
    );
    expect(early).toMatchObject({ status: 409, body: { code: 'not-published' } });
    await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
    expect((await coordinator.post(`/api/plans/${planId}/publication`)).status).toBe(200);

    const amended = await coordinator.upload<{ amendmentId: string }>(
      `/api/plans/${planId}/amendments`,
      file('b.txt', aPlan('2/KH-UBND', 'Quý IV/2026')),
    );
    expect(amended.status).toBe(201);
    const at = `/api/plans/${amended.body.amendmentId}`;
    const difference = amendmentDifferenceSchema.parse(
      (await coordinator.get<AmendmentDifference>(`${at}/difference`)).body,
    );
    expect(difference).toMatchObject({ planId, version: 2, counts: { moved: 1, unchanged: 1 } });
    expect(amendmentPreviewSchema.parse((await coordinator.get(`${at}/amendment`)).body)).toMatchObject({
      ready: true,
    });
    const row = difference.entries[0]?.new?.id ?? '';
    expect((await coordinator.put(`${at}/tasks/${row}/pair`, { oldTaskId: null })).status).toBe(204);
    const oldTaskId = difference.entries[0]?.old?.id;
    expect((await coordinator.put(`${at}/tasks/${row}/pair`, { oldTaskId })).status).toBe(204);
    expect(await coordinator.post(`${at}/amendment`)).toMatchObject({ status: 200, body: { planId } });
    const versions = planVersionsSchema.parse((await coordinator.get(`/api/plans/${planId}/versions`)).body);
    expect(versions.items.map(({ version }) => version)).toEqual([2, 1]);
    const detail = (await coordinator.get<PlanDetail>(`/api/plans/${planId}`)).body;
    expect(detail).toMatchObject({ version: 2, number: '2/KH-UBND', status: 'published' });
    expect(
      derivedLinksSchema.parse((await coordinator.get(`/api/plans/${planId}/links`)).body).parentPlanId,
    ).toBeNull();
    expect((await coordinator.delete(`${at}/amendment`)).status).toBe(409);
  });
});
