import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpandPlan } from '#assignment';
import {
  type AssignmentDetail,
  assignmentDetailSchema,
  type AssignmentPage,
  assignmentPageSchema,
  deadlineReadingSchema,
  overviewSchema,
  type PlanDetail,
  planDetailSchema,
  planListSchema,
  type Problem,
  type PublicationPreview,
  publicationPreviewSchema,
  summarySchema,
  yearFiguresSchema,
} from '#contracts';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';

const document = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH BÌNH SƠN',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Bình Sơn năm 2026',
  '',
  'PHỤ LỤC',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo rà soát\tSở Tư pháp\tCác sở, ban, ngành\tQuý II/2026',
  '2\tLập dự toán cho công tác cải cách\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
  '3\tKiểm tra việc thực hiện\tKết luận kiểm tra\tSở Tư phắp\tSở Nội vụ\tQuý IV/2026',
].join('\n');

let api: TestApi;
let cast: Cast;
let coordinator: Visitor;
let officer: Visitor;
let planId: string;
let dutyId: string;

const pdf = Buffer.from('%PDF-1.7\nBáo cáo rà soát');

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
  coordinator = await cast.as('coordinator');
  officer = await cast.as('officer of Tư pháp');
});

afterAll(() => api.close());

describe('a plan, over HTTP', () => {
  it('is taken in once; what is no plan is refused with the reason', async () => {
    const file = { field: 'file', name: 'kế hoạch.txt', bytes: Buffer.from(document) };
    const imported = await coordinator.upload<{ planId: string } & Problem>('/api/plans', file);
    expect(imported.status, imported.body.title).toBe(201);
    planId = imported.body.planId;
    const again = await coordinator.upload<Problem>('/api/plans', file);
    expect(again).toMatchObject({ status: 409, body: { code: 'already-imported', planId } });
    const binary = { ...file, bytes: Buffer.from('MZ\0\0\0\x01\x02'.repeat(50)) };
    const refused = await coordinator.upload<Problem>('/api/plans', binary);
    expect(refused).toMatchObject({ status: 422, body: { code: 'binary' } });
    const huge = { ...file, bytes: Buffer.alloc(21 * 1024 * 1024, 'a') };
    expect(await coordinator.upload('/api/plans', huge)).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(planListSchema.parse((await coordinator.get('/api/plans')).body).items).toHaveLength(1);
  });

  it('gives its document back', async () => {
    const { headers, body } = await coordinator.get<Buffer>(`/api/plans/${planId}/document`);
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.txt");
    expect(body.equals(Buffer.from(document))).toBe(true);
  });

  it('is settled, row by row, and published once nothing is open', async () => {
    const early = await coordinator.post<Problem>(`/api/plans/${planId}/publication`);
    expect(early).toMatchObject({ status: 409, body: { code: 'plan-not-ready' } });
    await settleEverything();
    const agencyId = cast.agencies['Sở Nội vụ'];
    expect((await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId })).status).toBe(204);
    const preview = await coordinator.get<PublicationPreview>(`/api/plans/${planId}/publication`);
    expect(publicationPreviewSchema.parse(preview.body)).toMatchObject({ ready: true, assignments: 3, agencies: 2 });
    const published = await coordinator.post(`/api/plans/${planId}/publication`);
    expect(published).toMatchObject({ status: 200, body: { planId, alreadyPublished: false } });
    const again = await coordinator.post(`/api/plans/${planId}/publication`);
    expect(again.body).toEqual({ planId, alreadyPublished: true });
    await api.app.get(ExpandPlan, { strict: false }).run({ tenantId: cast.tenantId, planId });
  });

  it('is read aloud by the server before it is saved', async () => {
    const body = { text: 'Trước ngày 14/3/2026', planYear: 2026 };
    const { body: reading } = await coordinator.post('/api/deadline-readings', body);
    expect(deadlineReadingSchema.parse(reading)).toMatchObject({ kind: 'fixed', due: ['2026-03-13'] });
  });
});

describe('a duty, over HTTP', () => {
  it('is seen by its agency and by nobody of another', async () => {
    const mine = (await officer.get<AssignmentPage>('/api/assignments?scope=all&search=rà soát')).body;
    expect(assignmentPageSchema.parse(mine)).toMatchObject({ total: 1, items: [{ agencyName: 'Sở Tư pháp' }] });
    dutyId = mine.items[0]?.id ?? '';
    const stranger = await cast.as('officer of Tài chính');
    expect(await stranger.get(`/api/assignments/${dutyId}`)).toMatchObject({ status: 404 });
    expect(await stranger.get(`/api/assignments/${dutyId}/reminders`)).toMatchObject({ status: 404 });
    expect(await stranger.post(`/api/assignments/${dutyId}/start`)).toMatchObject({ status: 404 });
    const foreign = await (await aCast(api, 'tan-hoa')).as('leader');
    expect(await foreign.get(`/api/assignments/${dutyId}`)).toMatchObject({ status: 404 });
    expect(await foreign.get(`/api/plans/${planId}`)).toMatchObject({ status: 404 });
    expect(await foreign.get(`/api/summaries/${planId}/H1`)).toMatchObject({ status: 404 });
  });

  it('is reported with evidence of an allowed kind, returned, reported again and approved', async () => {
    const report = { documentNumber: '45/BC-STP', documentDate: '2026-03-01', note: 'Đã rà soát xong' };
    const program = { field: 'evidence', name: 'báo cáo.pdf', bytes: Buffer.from('MZ\x90\0\x03') };
    const path = `/api/assignments/${dutyId}`;
    expect(await officer.upload(`${path}/reports`, program, report)).toMatchObject({ status: 415 });
    expect(await officer.upload(`${path}/reports`, null, report)).toMatchObject({ body: { code: 'evidence-missing' } });
    const evidence = { ...program, bytes: pdf };
    expect(await officer.upload(`${path}/reports`, evidence, report)).toMatchObject({ status: 201 });
    const approvals = await coordinator.get<AssignmentPage>('/api/approvals');
    expect(approvals.body.items.map(({ id }) => id)).toEqual([dutyId]);
    expect(await coordinator.post(`${path}/return`, {})).toMatchObject({ status: 400 });
    const returned = await coordinator.post(`${path}/return`, { reason: 'Thiếu phụ lục' });
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned', returnReason: 'Thiếu phụ lục' } });
    expect(await officer.upload(`${path}/reports`, evidence, report)).toMatchObject({ status: 201 });
    expect(await officer.post(`${path}/approval`)).toMatchObject({ status: 403 });
    const approved = await coordinator.post<AssignmentDetail>(`${path}/approval`);
    expect(assignmentDetailSchema.parse(approved.body)).toMatchObject({ state: 'completed', reports: [{}, {}] });
    const fileId = approved.body.reports[1]?.evidenceFileId ?? '';
    const file = await officer.get<Buffer>(`${path}/evidence/${fileId}`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.body.equals(pdf)).toBe(true);
    expect(await coordinator.post(`${path}/approval`)).toMatchObject({ body: { code: 'not-possible-now' } });
  });

  it('counts in the overview and in the summary', async () => {
    const { body: overview } = await coordinator.get('/api/overview');
    expect(overviewSchema.parse(overview)).toMatchObject({ total: 3, progress: { completed: 1 } });
    const { body: summary } = await officer.get(`/api/summaries/${planId}/H1`);
    expect(summarySchema.parse(summary)).toMatchObject({ window: 'H1', asOf: { total: 3, doneOnTime: 1 } });
    const word = await officer.get<Buffer>(`/api/summaries/${planId}/H1/word`);
    expect(word.headers.get('content-type')).toContain('wordprocessingml');
    expect(word.body.subarray(0, 2).toString()).toBe('PK');
    const workbook = await officer.get<Buffer>(`/api/summaries/${planId}/H1/workbook`);
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect(await officer.get(`/api/summaries/${planId}/H7`)).toMatchObject({ status: 400 });
  });

  it('counts in the year of its tenant, and of no other', async () => {
    const { body: year } = await officer.get('/api/summaries/year/2026');
    const figures = yearFiguresSchema.parse(year);
    expect(figures).toMatchObject({ closed: false, asOf: { total: 3, doneOnTime: 1 }, byPlan: [{ planId }] });
    expect(figures.byPlan[0]?.byArea).toMatchObject([{ area: 'I', asOf: figures.asOf }]);
    expect(figures.byAgency.map(({ agency, asOf }) => [agency, asOf.total, asOf.doneOnTime])).toEqual([
      ['Sở Tư pháp', 2, 1],
      ['Sở Tài chính', 1, 0],
    ]);
    const nothing = { asOf: { total: 0 }, onTimeRate: null, byPlan: [], byAgency: [] };
    expect((await officer.get('/api/summaries/year/2025')).body).toMatchObject(nothing);
    const foreign = await (await aCast(api, 'tan-phu')).as('leader');
    expect((await foreign.get('/api/summaries/year/2026')).body).toMatchObject(nothing);
    expect(await officer.get('/api/summaries/year/soon')).toMatchObject({ status: 400 });
  });
});

/** The misspelled agency by hand, everything else as read. */
async function settleEverything(): Promise<void> {
  const { body } = await coordinator.get<PlanDetail>(`/api/plans/${planId}`);
  const plan = planDetailSchema.parse(body);
  expect(plan.taskList).toHaveLength(3);
  for (const task of plan.taskList.filter(({ doubts }) => doubts.length > 0)) {
    const path = `/api/plans/${planId}/tasks/${task.id}/answer`;
    if (task.doubts.some(({ field }) => field === 'lead')) {
      const lead = { kind: 'agency', id: cast.agencies['Sở Tư pháp'] };
      expect((await coordinator.post<Problem>(path, { leads: [lead] })).status).toBe(200);
    }
    await coordinator.post(path, { confirm: true });
  }
}
