import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AssignmentContributions,
  assignmentContributionsSchema,
  type AssignmentPage,
  type Contribution,
  contributionPageSchema,
  contributionSchema,
  type LedgerPage,
  type Problem,
} from '#contracts';
import { SweepDueReminders } from '#reminder';
import { DrainOutbox } from '#rooms';
import { aCast, type Cast, type PersonName } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { aSmallPlan } from '../support/a-small-plan.js';
import { aPublishedPlanOverHttp } from '../support/a-published-plan-over-http.js';

const plan = aSmallPlan(
  [
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Tài chính; Sở Nội vụ; Hội Luật gia\tQuý II/2026',
  ],
  { number: '1/KH-UBND' },
);

let api: TestApi;
let cast: Cast;
let duty: string;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
  const coordinator = await cast.as('coordinator');
  await aPublishedPlanOverHttp(api, cast, plan);
  duty = (await coordinator.get<AssignmentPage>('/api/assignments?scope=all')).body.items[0]?.id ?? '';
});
afterAll(() => api?.close());

const awaitedBy = async (person: PersonName, show = 'awaited') =>
  contributionPageSchema.parse((await (await cast.as(person)).get(`/api/contributions?show=${show}`)).body);
const ofDuty = async (person: PersonName) =>
  (await cast.as(person)).get<AssignmentContributions>(`/api/assignments/${duty}/contributions`);
const contributionOf = async (person: PersonName): Promise<Contribution> => {
  const [item] = (await awaitedBy(person)).items;
  if (item === undefined) throw new Error(`Nothing is awaited of ${person}.`);
  return item;
};

describe('contributions, over HTTP', () => {
  it('stand in the ledger under the duty they serve', async () => {
    api.clock.set(new Date('2026-06-18T00:30:00Z'));
    await api.app.get(SweepDueReminders).run();
    await api.app.get(DrainOutbox).run();
    const coordinator = await cast.as('coordinator');
    const { items } = (await coordinator.get<LedgerPage>(`/api/ledger?assignmentId=${duty}`)).body;
    expect(items.map(({ stage, agencyName }) => [stage, agencyName])).toContainEqual([
      'contribution-before-3',
      'Sở Nội vụ',
    ]);
    expect(items.every(({ assignmentId }) => assignmentId === duty)).toBe(true);
    expect(items.find(({ stage }) => stage === 'contribution-before-3')?.contributionId).toBeTruthy();
  });

  it('show the supporting agency what is awaited of it, with one click to say it is done', async () => {
    const page = await awaitedBy('officer of Tài chính');
    expect(page).toMatchObject({
      total: 1,
      items: [{ leadName: 'Sở Tư pháp', due: '2026-06-23', leadDue: '2026-06-30' }],
    });
    const { id, actions } = await contributionOf('officer of Tài chính');
    expect(actions).toEqual(['give']);
    const officer = await cast.as('officer of Tài chính');
    const file = { field: 'evidence', name: 'góp ý.txt', bytes: Buffer.from('Đồng ý với dự thảo.') };
    const given = await officer.upload(`/api/contributions/${id}/giving`, file, { note: 'Công văn số 12/STC' });
    expect(given.status).toBe(200);
    expect(contributionSchema.parse(given.body)).toMatchObject({
      state: 'given',
      note: 'Công văn số 12/STC',
      actions: [],
    });
    expect((await officer.upload<Problem>(`/api/contributions/${id}/giving`, null)).status).toBe(409);
    expect((await awaitedBy('officer of Tài chính')).total).toBe(0);
    expect((await awaitedBy('officer of Tài chính', 'settled')).total).toBe(1);
    const lead = await cast.as('officer of Tư pháp');
    expect((await lead.get<string>(`/api/contributions/${id}/evidence`)).body).toBe('Đồng ý với dự thảo.');
  });

  it('show the lead who is missing, and let it do without, for a reason', async () => {
    const seen = assignmentContributionsSchema.parse((await ofDuty('head of Tư pháp')).body);
    expect(seen).toMatchObject({ missing: 1, unknown: ['Hội Luật gia'] });
    const { id } = await contributionOf('officer of Nội vụ');
    const lead = await cast.as('officer of Tư pháp');
    expect((await lead.post<Problem>(`/api/contributions/${id}/waiver`, { reason: '' })).status).toBe(400);
    expect((await lead.upload<Problem>(`/api/contributions/${id}/giving`, null)).status).toBe(403);
    const waived = await lead.post<Contribution>(`/api/contributions/${id}/waiver`, { reason: 'đã họp chung' });
    expect(waived).toMatchObject({ status: 200, body: { state: 'waived', note: 'đã họp chung' } });
    expect((await ofDuty('coordinator')).body.missing).toBe(0);
  });

  it('are nobody else’s', async () => {
    const { items } = (await ofDuty('leader')).body;
    const ofNoivu = items.find(({ agencyName }) => agencyName === 'Sở Nội vụ')?.id ?? '';
    const stranger = await cast.as('officer of Tài chính');
    expect((await stranger.get(`/api/contributions/${ofNoivu}`)).status).toBe(404);
    expect((await stranger.post(`/api/contributions/${ofNoivu}/waiver`, { reason: 'thôi' })).status).toBe(404);
    expect((await ofDuty('officer of Tài chính')).status).toBe(404);
    const elsewhere = await (await aCast(api, 'nam-giang')).as('coordinator');
    expect((await elsewhere.get(`/api/contributions/${ofNoivu}`)).status).toBe(404);
    expect((await elsewhere.get(`/api/contributions/${ofNoivu}/evidence`)).status).toBe(404);
    expect((await elsewhere.get(`/api/assignments/${duty}/contributions`)).status).toBe(404);
  });
});
