import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Compilation, compilationSchema, type Problem } from '#contracts';
import { openPackage } from '#papers';
import { DrainOutbox } from '#rooms';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { aPublishedPlanOverHttp } from '../support/a-published-plan-over-http.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan(
  ['I\tCẢI CÁCH THỂ CHẾ\t\t\t\t', '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Tài chính\tQuý I/2026'],
  { number: '1/KH-UBND' },
);
const DOOR = '/api/compilations';

let api: TestApi;
let cast: Cast;
let planId: string;

beforeAll(async () => {
  api = await anApi('2026-03-16T01:00:00Z');
  cast = await aCast(api);
  planId = await aPublishedPlanOverHttp(api, cast, plan);
});
afterAll(() => api?.close());

const asked = (format: 'word' | 'workbook') => ({ subject: { kind: 'summary', planId, window: 'Q1' }, format });

describe('papers that are compiled, over HTTP', () => {
  it('are asked for, followed and fetched by whoever may read the report, as the direct way gives them', async () => {
    const officer = await cast.as('officer of Tư pháp');
    for (const format of ['word', 'workbook'] as const) {
      const { status, body } = await officer.post<Compilation>(DOOR, asked(format));
      expect([status, compilationSchema.parse(body).state]).toEqual([202, 'queued']);
      const path = `${DOOR}/${body.id}`;
      expect((await officer.get<Problem>(`${path}/file`)).status).toBe(404);
      expect((await officer.get<Compilation[]>(DOOR)).body.map(({ id }) => id)).toEqual([body.id]);
      await api.app.get(DrainOutbox).run();
      const done = compilationSchema.parse((await officer.get<Compilation>(path)).body);
      const file = await officer.get<Buffer>(`${path}/file`);
      const direct = await officer.get<Buffer>(`/api/summaries/${planId}/Q1/${format}`);
      expect(file.body.equals(direct.body)).toBe(true);
      expect(createHash('sha256').update(file.body).digest('hex')).toBe(done.file?.sha256);
      for (const header of ['content-type', 'content-disposition', 'content-length'])
        expect(file.headers.get(header)).toBe(direct.headers.get(header));
      expect([...openPackage(file.body).keys()]).toContain('[Content_Types].xml');
      expect((await officer.get<Compilation[]>(DOOR)).body).toEqual([]);
    }
  });

  it('are cancelled before they are compiled', async () => {
    const leader = await cast.as('leader');
    const { body } = await leader.post<Compilation>(DOOR, asked('word'));
    const coordinator = await cast.as('coordinator');
    expect((await coordinator.post<Problem>(`${DOOR}/${body.id}/cancel`)).body.code).toBe('not-your-compilation');
    const cancelled = await leader.post<Compilation>(`${DOOR}/${body.id}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    await api.app.get(DrainOutbox).run();
    expect((await leader.get<Problem>(`${DOOR}/${body.id}/file`)).status).toBe(404);
  });

  it('are nobody’s of another province, and no notice’s for those who may not read notices', async () => {
    const { body } = await (await cast.as('coordinator')).post<Compilation>(DOOR, asked('workbook'));
    const stranger = await (await aCast(api, 'nam-hai')).as('coordinator');
    for (const path of [`${DOOR}/${body.id}`, `${DOOR}/${body.id}/file`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${DOOR}/${body.id}/cancel`)).status).toBe(404);
    const theirs = await stranger.post<Compilation>(DOOR, asked('workbook'));
    await api.app.get(DrainOutbox).run();
    expect((await stranger.get<Compilation>(`${DOOR}/${theirs.body.id}`)).body.state).toBe('failed');
    const notice = { subject: { kind: 'notice', month: '2026-02' }, format: 'word' };
    const officer = await cast.as('officer of Tư pháp');
    expect((await officer.post<Problem>(DOOR, notice)).body.code).toBe('forbidden');
  });

  it.each([
    [{ subject: { kind: 'year', year: 2026 }, format: 'word' }, 'Số liệu cả năm chỉ có dạng Excel.'],
    [{ subject: { kind: 'year', year: 1999 }, format: 'workbook' }, ''],
    [{ subject: { kind: 'plan' }, format: 'word' }, ''],
    [{ subject: { kind: 'summary', planId: 'x', window: 'Q1' }, format: 'word' }, ''],
    [{ subject: { kind: 'notice', month: '2026-13' }, format: 'word' }, ''],
    [{}, ''],
  ])('are not what %j says', async (body, words) => {
    const answer = await (await cast.as('coordinator')).post<Problem>(DOOR, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(JSON.stringify(answer.body)).toContain(words);
  });
});
