import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeDetail, NoticeList, Problem, TthcIntake, TthcReturn, TthcStanding } from '#contracts';
import { anApi, type TestApi } from '../support/an-api.js';
import {
  aReturnForm,
  aTthcOffice,
  nextFigures,
  returnPath,
  soundFigures,
  theReturn,
  type TthcOffice,
} from '../support/a-tthc-office.js';
import type { Visitor } from '../support/visitor.js';

const [MARCH, APRIL] = ['2026-03', '2026-04'];

/** One file of March was resolved after all: two are left for April, not three. */
const correctedMarch = { ...soundFigures, resolved: 8, onTime: 5, inProcess: 2, withinLimit: 1 };

describe('a correction of a month whose next month is out', () => {
  let api: TestApi;
  let at: TthcOffice;
  let office: Visitor;
  let officer: Visitor;

  const handIn = (month: string, figures: typeof soundFigures, change: object = {}) =>
    officer.put<TthcReturn & Problem>(
      returnPath(month, at.agencyId),
      aReturnForm(at.fields[0].id, figures, { lateCauses: 'Thiếu người', apologies: 1, ...change }),
    );
  const draft = (month: string, reason = '') =>
    office.post<NoticeDetail & Problem>(`/api/tthc/notices/${month}/draft`, { reason });
  const issue = async (month: string, reason = '') => {
    const { sha256 } = (await draft(month, reason)).body;
    return office.post<NoticeDetail & Problem>(`/api/tthc/notices/${month}/issue`, { sha256 });
  };
  const open = (month: string) => office.post(`/api/tthc/months/${month}/unlock`, { reason: 'Điều chỉnh' });
  const list = async () => (await office.get<NoticeList>('/api/tthc/notices')).body;

  beforeAll(async () => {
    api = await anApi('2026-05-06T02:00:00Z');
    at = await aTthcOffice(api);
    ({ office, officer } = at);
    await handIn(MARCH, soundFigures);
    await issue(MARCH);
    api.clock.set(new Date('2026-05-06T03:00:00Z'));
    await handIn(APRIL, nextFigures);
    expect((await issue(APRIL)).body.state).toBe('issued');
    expect((await list()).carryGaps).toEqual([]);
    await open(MARCH);
    api.clock.set(new Date('2026-05-07T03:00:00Z'));
    [office, officer] = [await at.cast.as('coordinator'), await at.cast.as('officer of Tư pháp')];
  });
  afterAll(() => api.close());

  it('is told to the agency that corrects', async () => {
    const { status, body } = await handIn(MARCH, correctedMarch, { baseVersion: 1, correctionReason: 'Nhập nhầm' });
    expect(status).toBe(200);
    const message =
      'Sở Tư pháp, lĩnh vực Hộ tịch: số hồ sơ kỳ trước chuyển sang (3) nhiều hơn số đang giải quyết cuối tháng 03/2026 (2), chưa nêu lý do.';
    expect(body.carryGaps).toEqual([
      { month: APRIL, agencyId: at.agencyId, agency: 'Sở Tư pháp', locked: true, message },
    ]);
    expect((await theReturn(officer, APRIL, at.agencyId)).carryGaps).toHaveLength(1);
  });

  it('is told to the office: on its list, beside the agency, on the notice that is out', async () => {
    expect((await list()).carryGaps.map(({ month, agency }) => [month, agency])).toEqual([[APRIL, 'Sở Tư pháp']]);
    const { body } = await office.get<TthcStanding>(`/api/tthc/months/${APRIL}/standing`);
    expect(body.items.map(({ agencyName, carryGaps }) => [agencyName, carryGaps])).toEqual([
      ['Sở Nội vụ', 0],
      ['Sở Tư pháp', 1],
      ['Sở Tài chính', 0],
    ]);
    const { body: april } = await office.get<NoticeDetail>(`/api/tthc/notices/${APRIL}`);
    expect(april.checks).toEqual([{ weight: 'note', message: expect.stringContaining('chuyển sang (3)') as string }]);
    const { body: march } = await office.get<NoticeDetail>(`/api/tthc/notices/${MARCH}`);
    expect(march.checks).toEqual([]);
  });

  it('is settled by a reason, without which no later version is taken in', async () => {
    await open(APRIL);
    await handIn(
      APRIL,
      { ...nextFigures, early: 1, onTime: 7 },
      { baseVersion: 1, correctionReason: 'Ghi nhầm cột', carryReason: 'Sót' },
    );
    await handIn(APRIL, { ...nextFigures, early: 2, onTime: 6 }, { baseVersion: 2, correctionReason: 'Ghi nhầm cột' });
    const version = (await theReturn(officer, APRIL, at.agencyId)).version;
    // The one that left the reason out was refused, as at the door.
    expect(version).toBe(2);
    expect((await list()).carryGaps).toEqual([]);
  });

  it('is settled by figures that follow, which go out as lần 2', async () => {
    const followed = { ...nextFigures, carriedOver: 2, direct: 1, early: 1, onTime: 7 };
    expect((await handIn(APRIL, followed, { baseVersion: 2, correctionReason: 'Theo tháng 3' })).status).toBe(200);
    expect((await list()).carryGaps).toEqual([]);
    expect((await issue(APRIL, 'Theo số liệu tháng 3 đã điều chỉnh')).body).toMatchObject({
      version: 2,
      state: 'issued',
    });
  });

  it('stops a draft of the next month that is not out yet', async () => {
    api.clock.set(new Date('2026-06-04T03:00:00Z'));
    [office, officer] = [await at.cast.as('coordinator'), await at.cast.as('officer of Tư pháp')];
    const may = { ...nextFigures, carriedOver: 0, received: 5, resolved: 5, onTime: 5 };
    expect((await handIn('2026-05', may)).status).toBe(200);
    await open(APRIL);
    api.clock.set(new Date('2026-06-05T03:00:00Z'));
    [office, officer] = [await at.cast.as('coordinator'), await at.cast.as('officer of Tư pháp')];
    const left = {
      ...nextFigures,
      carriedOver: 2,
      direct: 1,
      early: 0,
      onTime: 7,
      resolved: 7,
      inProcess: 1,
      withinLimit: 1,
    };
    expect((await handIn(APRIL, left, { baseVersion: 3, correctionReason: 'Còn một hồ sơ' })).status).toBe(200);
    const { body } = await draft('2026-05');
    expect(body.checks.filter(({ weight }) => weight === 'stop')).toHaveLength(1);
    expect((await office.post<Problem>('/api/tthc/notices/2026-05/issue', { sha256: body.sha256 })).body.code).toBe(
      'notice-stopped',
    );
    expect((await list()).carryGaps.map(({ month, locked }) => [month, locked])).toEqual([['2026-05', false]]);
  });

  it('is counted to whoever hands the correction in as a file', async () => {
    const headings = 'Cơ quan,Lĩnh vực,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)';
    const hand = (check: string, row = 'Sở Tư pháp,Hộ tịch,8,5,1,2,6,0,6,0,2,2,0') => {
      const file = { field: 'file', name: 'thang-4.csv', bytes: Buffer.from(`${headings}\n${row}`) };
      const fields = { month: APRIL, correctionReason: 'Còn hai hồ sơ', check };
      return office.upload<TthcIntake>('/api/tthc/returns/file', file, fields);
    };
    expect((await hand('yes')).body).toMatchObject({ saved: false, corrected: 1, carryGaps: 0 });
    expect((await hand('no')).body).toMatchObject({ saved: true, corrected: 1, carryGaps: 1 });
    const another = 'Sở Tài chính,Hộ tịch,5,5,0,0,5,0,5,0,0,0,0';
    expect((await hand('no', another)).body).toMatchObject({ saved: true, first: 1, carryGaps: 0 });
  });
});
