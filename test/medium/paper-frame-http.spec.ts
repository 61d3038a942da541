import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PreviewedPaper, type Problem, type ShownFrame, shownFrameSchema } from '#contracts';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { aSmallPlan } from '../support/a-small-plan.js';
import { aPublishedPlanOverHttp } from '../support/a-published-plan-over-http.js';

const plan = aSmallPlan(
  ['I\tCẢI CÁCH THỂ CHẾ\t\t\t\t', '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Tài chính\tQuý I/2026'],
  { number: '1/KH-UBND' },
);
const FRAME = '/api/paper-frames/summary';

let api: TestApi;
let cast: Cast;
let planId: string;

beforeAll(async () => {
  api = await anApi('2026-03-16T01:00:00Z');
  cast = await aCast(api);
  planId = await aPublishedPlanOverHttp(api, cast, plan);
});
afterAll(() => api?.close());

const page = async () => (await (await cast.as('coordinator')).get<string>(`/api/summaries/${planId}/Q1/page`)).body;

describe('the frame of a report, over HTTP', () => {
  it('is the system’s until the office wants something otherwise', async () => {
    const coordinator = await cast.as('coordinator');
    const { body } = await coordinator.get<ShownFrame>(FRAME);
    expect(shownFrameSchema.parse(body)).toMatchObject({ paper: 'summary', changes: {}, changedAt: null });
    expect(Object.keys(body.fillers)).toContain('kỳ');
    expect(await page()).toContain('/BC-SNV');
  });

  it('is shown before it is saved, and changes nothing by it', async () => {
    const coordinator = await cast.as('coordinator');
    const changes = { symbol: 'BC-UBND', opening: 'Báo cáo {kỳ} <script>' };
    const { status, body } = await coordinator.post<PreviewedPaper>(`/api/summaries/${planId}/Q1/preview`, changes);
    expect(status).toBe(200);
    expect(body.html).toContain('/BC-UBND');
    expect(body.html).toContain('Báo cáo quý I năm 2026 &lt;script&gt;');
    expect(await page()).toContain('/BC-SNV');
  });

  it('once saved stands in page and Word', async () => {
    const coordinator = await cast.as('coordinator');
    const changes = { signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], superiorBody: null };
    const saved = await coordinator.put<ShownFrame>(FRAME, changes);
    expect(saved.body).toMatchObject({ changes, changedAt: '2026-03-16T01:00:00.000Z' });
    expect(await page()).toContain('<p><b>CHỦ TỊCH</b></p>');
    const word = await coordinator.get<Buffer>(`/api/summaries/${planId}/Q1/word`);
    expect(word.status).toBe(200);
  });

  it('refuses words in braces that nothing stands for, and a symbol that is none', async () => {
    const coordinator = await cast.as('coordinator');
    const filler = await coordinator.put<Problem>(FRAME, { opening: 'Năm {năm}' });
    expect(filler).toMatchObject({ status: 422, body: { code: 'unknown-filler' } });
    expect(filler.body.title).toContain('{năm}');
    expect(await coordinator.put(FRAME, { symbol: 'bc snv' })).toMatchObject({ status: 400 });
    expect(await coordinator.put('/api/paper-frames/letter', {})).toMatchObject({ status: 400 });
  });

  it('is the coordinators’ to change', async () => {
    const officer = await cast.as('officer of Tư pháp');
    expect(await officer.put(FRAME, {})).toMatchObject({ status: 403 });
    expect(await officer.post(`/api/summaries/${planId}/Q1/preview`, {})).toMatchObject({ status: 403 });
    expect(await officer.get(`/api/summaries/${planId}/Q1/page`)).toMatchObject({ status: 200 });
  });
});
