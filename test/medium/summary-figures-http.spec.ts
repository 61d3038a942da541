import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CountedPage,
  countedPageSchema,
  type FigureName,
  type Problem,
  type ReportedSummary,
  type YearFigures,
} from '#contracts';
import { newId } from '#platform';
import { SeedSample } from '#rooms';
import { FreezeSummaries } from '#summary';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';

let api: TestApi;
let coordinator: Visitor;
let planId: string;

const AT = '2026-06-08T01:00:00Z';

beforeAll(async () => {
  api = await anApi(AT);
  await api.app.get(SeedSample).run(api.clock, new Date(AT));
  await api.app.get(FreezeSummaries).run();
  coordinator = await signedIn('dieuphoi.noivu');
  const plans = (await coordinator.get<{ items: { id: string; status: string }[] }>('/api/plans')).body.items;
  planId = plans.find(({ status }) => status === 'published')?.id ?? '';
});
afterAll(() => api.close());

async function signedIn(name: string): Promise<Visitor> {
  const visitor = api.visitor();
  expect((await visitor.signIn(name)).status).toBe(200);
  return visitor;
}

type Place = Record<string, string>;

const path = (window: string, place: Place): string =>
  `/api/summaries/${planId}/${window}/counted?${new URLSearchParams(place).toString()}`;

async function opened(by: Visitor, window: string, place: Place): Promise<CountedPage> {
  const { status, body } = await by.get<CountedPage>(path(window, place));
  expect([place, status]).toEqual([place, 200]);
  return countedPageSchema.parse(body);
}

describe.each(['Q1', 'H1'])('every figure of %s', (window) => {
  it('opens what it counts', async () => {
    const { body: summary } = await coordinator.get<ReportedSummary>(`/api/summaries/${planId}/${window}`);
    expect(summary.asOf.total).toBeGreaterThan(20);
    const check = async (counts: Partial<Record<FigureName, number>>, place: Place) => {
      for (const [figure, count] of Object.entries(counts)) {
        const page = await opened(coordinator, window, { figure, ...place, pageSize: '200' });
        expect([figure, place, page.total]).toEqual([figure, place, count]);
        expect(page.items).toHaveLength(Math.min(count, 200));
        expect(page.version).toBe(summary.frozen?.version ?? null);
      }
    };
    await check(summary.asOf, {});
    await check(summary.asOfOriginal, { days: 'original' });
    await check(summary.inWindow, {});
    await check({ overdue: summary.byArea[0]?.asOf.overdue ?? 0 }, { area: summary.byArea[0]?.area ?? '' });
    for (const { agency, asOf } of summary.byAgency.slice(0, 3)) await check(asOf, { agency });
  });
});

describe('what is opened', () => {
  it('comes page by page, with the evidence of what is done', async () => {
    const first = await opened(coordinator, 'H1', { figure: 'done', pageSize: '2' });
    const second = await opened(coordinator, 'H1', { figure: 'done', pageSize: '2', page: '2' });
    expect(first.items).toHaveLength(2);
    expect(new Set([...first.items, ...second.items].map(({ assignmentId }) => assignmentId)).size).toBe(4);
    const { items } = await opened(coordinator, 'H1', { figure: 'done', pageSize: '200' });
    expect(items.every(({ documentNumber, mayOpen }) => documentNumber !== null && mayOpen)).toBe(true);
    const proved = items.find(({ evidence }) => evidence !== null);
    const file = `/api/assignments/${proved?.assignmentId ?? ''}/evidence/${proved?.evidence?.fileId ?? ''}`;
    expect((await coordinator.get(file)).status).toBe(200);
  });

  it('names to an officer the work of others, and opens only that of the own agency', async () => {
    const officer = await signedIn('cchc.taichinh');
    const { body: session } = await officer.get<{ agencyName: string }>('/api/session');
    const { items } = await opened(officer, 'H1', { figure: 'done', pageSize: '200' });
    const others = items.filter(({ agency }) => agency !== session.agencyName);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ mayOpen, evidence }) => !mayOpen && evidence === null)).toBe(true);
    const own = items.filter(({ agency }) => agency === session.agencyName);
    expect(own.every(({ mayOpen }) => mayOpen)).toBe(true);
  });

  it('is nothing of a plan, a version or a figure that is not there', async () => {
    expect((await coordinator.get(path('Q1', { figure: 'total', version: '99' }))).status).toBe(404);
    const elsewhere = path('Q1', { figure: 'total' }).replace(planId, newId());
    expect((await coordinator.get(elsewhere)).status).toBe(404);
    const unknown = await coordinator.get<Problem>(path('Q1', { figure: 'profit' }));
    expect([unknown.status, JSON.stringify(unknown.body)]).toEqual([
      400,
      expect.stringContaining('không có số liệu này'),
    ]);
    expect((await opened(coordinator, 'Q1', { figure: 'total', agency: 'Sở Không Có' })).total).toBe(0);
    expect((await api.visitor().get(path('Q1', { figure: 'total' }))).status).toBe(401);
  });
});

describe('a figure of the whole year', () => {
  const yearPath = (place: Place): string =>
    `/api/summaries/year/2026/counted?${new URLSearchParams(place).toString()}`;
  const counted = async (by: Visitor, place: Place) => countedPageSchema.parse((await by.get(yearPath(place))).body);

  it('opens what it counts, of one plan and one agency too', async () => {
    const { body: year } = await coordinator.get<YearFigures>('/api/summaries/year/2026');
    for (const [figure, count] of Object.entries(year.asOf))
      expect([figure, (await counted(coordinator, { figure })).total]).toEqual([figure, count]);
    for (const { planId: id, asOf, byArea } of year.byPlan.slice(0, 2)) {
      expect((await counted(coordinator, { figure: 'overdue', planId: id })).total).toBe(asOf.overdue);
      const { area = '', asOf: ofArea } = byArea[0] ?? {};
      expect((await counted(coordinator, { figure: 'total', planId: id, area })).total).toBe(ofArea?.total ?? 0);
    }
    const { agency = '', asOf } = year.byAgency.find((each) => each.asOf.doneLate > 0) ?? {};
    const late = await counted(coordinator, { figure: 'doneLate', agency, pageSize: '200' });
    expect(late.total).toBe(asOf?.doneLate);
    expect(late.items.every((line) => line.agency === agency && (line.daysLate ?? 0) > 0 && line.mayOpen)).toBe(true);
  });

  it('is nothing of a plan that is not there, and of a figure that no year counts', async () => {
    expect((await counted(coordinator, { figure: 'total', planId: newId() })).total).toBe(0);
    expect((await coordinator.get(yearPath({ figure: 'reported' }))).status).toBe(400);
    expect((await coordinator.get(yearPath({ figure: 'total', area: '\u0000' }))).status).toBe(400);
    expect((await api.visitor().get(yearPath({ figure: 'total' }))).status).toBe(401);
  });
});
