import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, instantAt, type LocalDate, vietnamCalendar } from '#calendar';
import type { NoticeDetail, NoticeList, Problem, TthcFigures, TthcReturn } from '#contracts';
import { DrainOutbox } from '#rooms';
import { MakeDueNotices, monthBefore, spanOfMonth } from '#tthc';
import { anApi, type TestApi } from '../support/an-api.js';
import { aReturnForm, aTthcOffice, returnPath, type TthcOffice } from '../support/a-tthc-office.js';
import type { Visitor } from '../support/visitor.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const AGENCIES = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'] as const;
type AgencyName = (typeof AGENCIES)[number];

/** Open at the end of a month, by agency and field: a little more each month. */
const leftOver = (month: string, agency: AgencyName, field: number): number =>
  month < '2026-01' ? 0 : Number(month.slice(5)) + AGENCIES.indexOf(agency) + field;

function figuresOf(month: string, agency: AgencyName, field: number): TthcFigures {
  const carriedOver = leftOver(monthBefore(month), agency, field);
  const inProcess = leftOver(month, agency, field);
  const [online, direct] = [30 + field, 10];
  const received = online + direct + carriedOver;
  const resolved = received - inProcess;
  const late = agency === 'Sở Tài chính' && month === '2026-03' ? 2 : 0;
  const early = 12;
  return {
    ...{ received, online, direct, carriedOver, resolved, early, onTime: resolved - early - late, late },
    ...{ inProcess, withinLimit: inProcess, overdue: 0 },
  };
}

describe('a year of monthly notices', () => {
  let api: TestApi;
  let at: TthcOffice;
  let office: Visitor;

  beforeAll(async () => {
    api = await anApi('2026-01-05T02:00:00Z');
    at = await aTthcOffice(api, { firstMonth: '2026-01' });
    ({ office } = at);
    const setting = { workingDaysAfter: 6, issueRule: 'automatic', target: 0.95, officeAgencyId: null };
    await office.put('/api/tthc/notice-setting', setting);
  });
  afterAll(() => api.close());

  const moveTo = async (day: LocalDate) => {
    api.clock.set(instantAt(day, '09:00'));
    office = await at.cast.as('coordinator');
  };
  const workingDay = (month: string, after: number) =>
    vietnamCalendar.addWorkingDays(spanOfMonth('calendar-month', month).to, after);
  const formOf = (month: string, agency: AgencyName, change: object = {}) => {
    const lines = at.fields.map(({ id }, field) => ({ fieldId: id, figures: figuresOf(month, agency, field) }));
    return {
      ...aReturnForm('', figuresOf(month, agency, 0)),
      lines,
      lateCauses: 'Thiếu người',
      apologies: 2,
      ...change,
    };
  };
  const handIn = (month: string, agency: AgencyName, change: object = {}) =>
    office.put<TthcReturn & Problem>(returnPath(month, at.cast.agencies[agency]), formOf(month, agency, change));
  const notice = async (month: string) => (await office.get<NoticeDetail>(`/api/tthc/notices/${month}`)).body;

  it('goes out month by month by itself: one late in March, a swap of the carry-over in July caught', async () => {
    for (const month of MONTHS) {
      await moveTo(workingDay(month, 3));
      const inTime = AGENCIES.filter((agency) => !(month === '2026-03' && agency === 'Sở Tài chính'));
      if (month === '2026-07') {
        const [first, second] = formOf(month, 'Sở Tư pháp').lines;
        if (!first || !second) throw new Error('no lines');
        const swapped = [
          { ...first, figures: swapCarried(first.figures, second.figures.carriedOver) },
          { ...second, figures: swapCarried(second.figures, first.figures.carriedOver) },
        ];
        const refused = await handIn(month, 'Sở Tư pháp', { lines: swapped });
        expect([refused.status, refused.body.code]).toEqual([422, 'tthc-faults']);
        expect(refused.body.errors?.map(({ path }) => path.split('.').at(-1))).toEqual(['carriedOver', 'carriedOver']);
      }
      for (const agency of inTime) {
        // Whoever was silent in March is compared with February, and says why.
        const carryReason = month === '2026-04' && agency === 'Sở Tài chính' ? 'Chưa gửi số liệu tháng 3' : '';
        expect((await handIn(month, agency, { carryReason })).status, `${month} ${agency}`).toBe(200);
      }
      await moveTo(workingDay(month, 6));
      await api.app.get(MakeDueNotices).run();
      expect((await notice(month)).state, month).toBe('issued');
    }
    const { items, waiting } = (await office.get<NoticeList>('/api/tthc/notices')).body;
    expect(items.map(({ month, version }) => `${month} ${String(version)}`)).toEqual(
      MONTHS.toReversed().map((month) => `${month} 1`),
    );
    expect(waiting).toEqual([]);
    const march = await notice('2026-03');
    expect(march.model.missing.map(({ agency }) => agency)).toEqual(['Sở Tài chính']);
    expect((await notice('2026-04')).model.monthBefore?.month).toBe('2026-03');
  });

  it('is corrected once, in May, as lần 2', async () => {
    await moveTo(dateOf(2027, 2, 1));
    // The letters of lần 1 have gone.
    await api.app.get(DrainOutbox).run();
    const unlocked = await office.post('/api/tthc/months/2026-05/unlock', { reason: 'Sở Tài chính sót hồ sơ' });
    expect(unlocked.status).toBe(204);
    const change = { baseVersion: 1, correctionReason: 'Sót hồ sơ' };
    const lines = formOf('2026-05', 'Sở Tài chính').lines.map((line) => ({
      ...line,
      figures: {
        ...line.figures,
        received: line.figures.received + 1,
        direct: 11,
        resolved: line.figures.resolved + 1,
        early: 13,
      },
    }));
    expect((await handIn('2026-05', 'Sở Tài chính', { ...change, lines })).status).toBe(200);
    const path = '/api/tthc/notices/2026-05';
    const { body: draft } = await office.post<NoticeDetail>(`${path}/draft`, { reason: 'Sở Tài chính sót hồ sơ' });
    expect(draft.changes).toContainEqual({
      ...{ agency: 'Sở Tài chính', what: 'Tiếp nhận: tổng số' },
      ...{ before: String(sumOfMay()), after: String(sumOfMay() + 2) },
    });
    const issued = await office.post<NoticeDetail>(`${path}/issue`, { sha256: draft.sha256 });
    expect(issued.body).toMatchObject({ state: 'issued', version: 2 });
  });

  it('leads to the return it was made of, also where another counts now', async () => {
    const agencyId = at.cast.agencies['Sở Tài chính'];
    const read = (query: string) =>
      office.get<TthcReturn>(`/api/tthc/returns?month=2026-05&agencyId=${agencyId}${query}`);
    const received = ({ body }: Awaited<ReturnType<typeof read>>) =>
      body.lines.reduce((sum, { figures }) => sum + figures.received, 0);
    const versionIn = async (version: string) =>
      (await office.get<NoticeDetail>(`/api/tthc/notices/2026-05?version=${version}`)).body.returnVersions[agencyId];
    expect([await versionIn('1'), await versionIn('2')]).toEqual([1, 2]);
    const first = await read('&version=1');
    expect([first.body.mayEnter, received(first)]).toEqual([false, sumOfMay()]);
    expect(received(await read('&version=2'))).toBe(sumOfMay() + 2);
    expect((await read('&version=3')).status).toBe(404);
    expect((await read('&version=x')).status).toBe(400);
  });

  it('is what the same month of the next year is compared with', async () => {
    await moveTo(dateOf(2027, 2, 1));
    expect((await handIn('2027-01', 'Sở Tư pháp', { carryReason: 'Sang năm mới' })).status).toBe(200);
    const { body } = await office.post<NoticeDetail>('/api/tthc/notices/2027-01/draft');
    const january = await notice('2026-01');
    expect(body.model.yearBefore).toMatchObject({ month: '2026-01', figures: january.model.figures });
    expect(body.model.monthBefore?.month).toBe('2026-12');
  });

  it('stands open to everybody, and each agency had its letter each time', async () => {
    const reader = api.visitor();
    for (const month of MONTHS) {
      const page = await reader.get<string>(`/cong-bo/tthc/binh-son/${month}`);
      expect([page.status, page.body.includes('Sở Tài chính')]).toEqual([200, true]);
    }
    await api.app.get(DrainOutbox).run();
    const { body } = await office.get<{ total: number }>('/api/letters?pageSize=1');
    expect(body.total).toBe(13 * AGENCIES.length);
  });
});

function swapCarried(figures: TthcFigures, carriedOver: number): TthcFigures {
  return { ...figures, carriedOver, direct: figures.direct + figures.carriedOver - carriedOver };
}

const sumOfMay = (): number =>
  [0, 1].reduce((sum, field) => sum + figuresOf('2026-05', 'Sở Tài chính', field).received, 0);
