import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type AgencyDetail, type Problem, type PublicationPreview, publicationPreviewSchema } from '#contracts';
import { SaveReminderPolicy } from '#reminder';
import { aCast, type AgencyName, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';

const head = ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN', 'Số: 12/KH-UBND', 'KẾ HOẠCH'];
const aPlan = (deadline: string) =>
  [
    ...head,
    ...['Cải cách hành chính tỉnh Bình Sơn năm 2026', '', 'PHỤ LỤC'],
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tRà soát văn bản của tỉnh\tBáo cáo rà soát\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
    `2\tTheo dõi chương trình công tác\tBáo cáo\tUBND tỉnh\tSở Nội vụ\t${deadline}`,
  ].join('\n');

let api: TestApi;
let cast: Cast;
let coordinator: Visitor;
let planId: string;

const file = (text: string) => ({ field: 'file', name: `${String(text.length)}.txt`, bytes: Buffer.from(text) });
const publication = () => `/api/plans/${planId}/publication`;

async function takeAddress(name: AgencyName): Promise<AgencyDetail> {
  const at = `/api/agencies/${cast.agencies[name]}`;
  const { body } = await coordinator.get<AgencyDetail>(at);
  return (await coordinator.put<AgencyDetail>(at, { ...body, email: null })).body;
}

const publications = () =>
  api.app
    .get<DataSource>(getDataSourceToken())
    .query<{ action: string; detail: { withoutAddresses?: object } }[]>(
      `select action, detail from audit_entry where action in ('plan.published', 'plan.amended') order by at, id`,
    );

/** The committee has neither an address of its own nor an officer. Each step stands on the one before. */
describe('a plan that concerns an agency without an address', () => {
  beforeAll(async () => {
    api = await anApi('2026-03-02T01:00:00Z');
    cast = await aCast(api);
    coordinator = await cast.as('coordinator');
    await takeAddress('UBND tỉnh');
    // Its officer stands in for the address.
    await takeAddress('Sở Tư pháp');
    planId = (await coordinator.upload<{ planId: string }>('/api/plans', file(aPlan('Quý III/2026')))).body.planId;
    await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
  });

  afterAll(() => api.close());

  const uncovered = {
    agencyName: 'UBND tỉnh',
    reason: 'cơ quan chưa có địa chỉ riêng; danh bạ chưa có chuyên viên của cơ quan',
  };

  it('names it beforehand, with the reason', async () => {
    const preview = publicationPreviewSchema.parse((await coordinator.get<PublicationPreview>(publication())).body);
    expect(preview).toMatchObject({ ready: true, withoutAddress: ['UBND tỉnh'], uncovered: [uncovered] });
  });

  it('is not published, unless somebody says why it cannot wait', async () => {
    for (const body of [{}, undefined]) {
      const refused = await coordinator.send<Problem>('POST', publication(), body);
      expect(refused).toMatchObject({ status: 409, body: { code: 'addresses-missing', agencies: [uncovered] } });
    }
    const silent = { publishWithoutAddresses: { reason: '' } };
    expect((await coordinator.post(publication(), silent)).status).toBe(400);
    const spoken = { publishWithoutAddresses: { reason: 'Văn phòng sẽ gửi văn bản giấy' } };
    expect((await coordinator.post(publication(), spoken)).body).toEqual({ planId, alreadyPublished: false });
    expect((await coordinator.post(publication())).body).toEqual({ planId, alreadyPublished: true });
    const [published] = await publications();
    expect(published?.detail.withoutAddresses).toEqual({
      reason: 'Văn phòng sẽ gửi văn bản giấy',
      agencies: ['UBND tỉnh'],
    });
  });

  it('is asked again when it is amended, as far as the amendment concerns that agency', async () => {
    const amended = file(aPlan('Quý IV/2026'));
    const { body } = await coordinator.upload<{ amendmentId: string }>(`/api/plans/${planId}/amendments`, amended);
    const at = `/api/plans/${body.amendmentId}/amendment`;
    expect(await coordinator.post<Problem>(at)).toMatchObject({ status: 409, body: { code: 'addresses-missing' } });
    const spoken = { publishWithoutAddresses: { reason: 'Đã báo qua điện thoại' } };
    expect(await coordinator.post(at, spoken)).toMatchObject({ status: 200, body: { planId } });
    expect((await publications()).at(-1)).toMatchObject({
      action: 'plan.amended',
      detail: { withoutAddresses: { agencies: ['UBND tỉnh'] } },
    });
  });
});

describe('a plan that asks an agency without an address for its support', () => {
  beforeAll(async () => {
    api = await anApi('2026-03-02T01:00:00Z');
    cast = await aCast(api);
    coordinator = await cast.as('coordinator');
    await takeAddress('UBND tỉnh');
    const supported = [
      ...aPlan('Quý III/2026').split('\n').slice(0, -2),
      '1\tRà soát văn bản của tỉnh\tBáo cáo rà soát\tSở Tư pháp\tUBND tỉnh; Hội Luật gia\tQuý II/2026',
      '2\tKhi có thông tư mới\tVăn bản\tSở Tài chính\tUBND tỉnh\tKhi có thông tư mới',
    ].join('\n');
    planId = (await coordinator.upload<{ planId: string }>('/api/plans', file(supported))).body.planId;
    await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
  });

  afterAll(() => api.close());

  it('shows whom it asks, whom it cannot ask, and who is not reached', async () => {
    const preview = publicationPreviewSchema.parse((await coordinator.get<PublicationPreview>(publication())).body);
    expect(preview).toMatchObject({
      bySupporter: [{ agencyName: 'UBND tỉnh', contributions: 1 }],
      ...{ unknownSupporters: ['Hội Luật gia'], uncovered: [{ agencyName: 'UBND tỉnh' }], withoutAddress: [] },
    });
  });

  it('asks for the address only where the policy asks for the support', async () => {
    const { tenantId } = cast;
    const days = (contributionBefore: number | null) =>
      api.app
        .get(SaveReminderPolicy)
        .run({ tenantId, actorId: null, place: { scope: 'tenant' }, changes: { contributionBefore } });
    expect(await coordinator.post<Problem>(publication())).toMatchObject({ body: { code: 'addresses-missing' } });
    await days(null);
    const preview = (await coordinator.get<PublicationPreview>(publication())).body;
    expect(preview).toMatchObject({ bySupporter: [], uncovered: [] });
  });
});
