import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem, TthcReturn, TthcStanding, TthcWindow } from '#contracts';
import { Database } from '#platform';
import { LockMonth, OwedReturns } from '#tthc';
import { aCast } from '../support/a-cast.js';
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

const APRIL_2 = new Date('2026-04-02T02:00:00Z');

describe('a monthly return in the form', () => {
  let api: TestApi;
  let at: TthcOffice;

  beforeAll(async () => {
    api = await anApi(APRIL_2.toISOString());
    at = await aTthcOffice(api);
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(APRIL_2));

  const save = (month: string, form: object, agencyId = at.agencyId, who = at.officer) =>
    who.put<TthcReturn & Problem>(returnPath(month, agencyId), form);
  const [MARCH, APRIL] = ['2026-03', '2026-04'];

  it('begins empty, with a line for each field', async () => {
    const empty = await theReturn(at.officer, MARCH, at.agencyId);
    expect(empty).toMatchObject({ state: 'missing', version: 0, before: null, mayEnter: true, versions: [] });
    expect(empty.window).toMatchObject({ from: '2026-03-01', to: '2026-03-31', due: '2026-04-07', standing: 'open' });
    expect(empty.lines.map(({ field, figures }) => [field.name, figures.received])).toEqual([
      ['Hộ tịch', 0],
      ['Chứng thực', 0],
    ]);
  });

  it('has its month among those offered, however far off', async () => {
    const offered = async (query: string) =>
      (await at.officer.get<{ items: TthcWindow[] }>(`/api/tthc/months${query}`)).body.items.map(({ month }) => month);
    const recent = await offered('');
    expect(recent).toHaveLength(13);
    expect(await offered(`?month=${MARCH}`)).toEqual(recent);
    expect(await offered('?month=2024-03')).toEqual([...recent, '2024-03']);
    expect(await offered('?month=2026-12')).toEqual(['2026-12', ...recent]);
    expect((await at.officer.get('/api/tthc/months?month=2026-13')).status).toBe(400);
  });

  it('is kept as a draft with sums that do not add up yet, and counted by nobody', async () => {
    const form = aReturnForm(at.fields[0].id, { ...soundFigures, online: 0 }, { submit: false });
    expect((await save(MARCH, form)).body).toMatchObject({ state: 'draft', version: 0 });
    const { body } = await at.office.get<TthcStanding>(`/api/tthc/months/${MARCH}/standing`);
    const own = body.items.find(({ agencyId }) => agencyId === at.agencyId);
    expect(own).toMatchObject({ state: 'draft', figures: null, submittedAt: null, isLate: false });
  });

  it('is refused with every fault at its cell, and nothing of it is taken', async () => {
    const form = aReturnForm(at.fields[0].id, { ...soundFigures, online: 0, late: 0 });
    const { status, body } = await save(MARCH, form);
    expect([status, body.code]).toEqual([422, 'tthc-faults']);
    expect(body.errors).toEqual([
      {
        path: `lines.${at.fields[0].id}.received`,
        message: 'Hộ tịch: Cột (3) ghi 10, trong khi (4) + (5) + (6) = 5: thừa 5.',
      },
      {
        path: `lines.${at.fields[0].id}.resolved`,
        message: 'Hộ tịch: Cột (7) ghi 7, trong khi (8) + (9) + (10) = 6: thừa 1.',
      },
    ]);
    expect((await theReturn(at.officer, MARCH, at.agencyId)).state).toBe('draft');
  });

  it('refuses negative and fractional counts at the door', async () => {
    for (const online of [-1, 1.5]) {
      expect((await save(MARCH, aReturnForm(at.fields[0].id, { ...soundFigures, online }))).status).toBe(400);
    }
  });

  it('is handed in once its sums add up; the draft is gone', async () => {
    const form = aReturnForm(at.fields[0].id, soundFigures, { lateCauses: 'Thiếu người', apologies: 1 });
    const { status, body } = await save(MARCH, form);
    expect([status, body.state, body.version]).toEqual([200, 'submitted', 1]);
    const submitted = { version: 1, source: 'form', enteredBy: 'officer of Tư pháp', correctionReason: '' };
    expect(body.versions).toEqual([expect.objectContaining(submitted)]);
    const { body: list } = await at.office.get<TthcStanding>(`/api/tthc/months/${MARCH}/standing`);
    expect(list.items.map(({ agencyName, state }) => [agencyName, state])).toEqual([
      ['Sở Nội vụ', 'missing'],
      ['Sở Tư pháp', 'submitted'],
      ['Sở Tài chính', 'missing'],
    ]);
    expect(list.items[1]?.figures).toEqual(soundFigures);
  });

  it('becomes a new version with a reason; the old one stays', async () => {
    const changed = aReturnForm(at.fields[0].id, { ...soundFigures, online: 4, direct: 2 }, { baseVersion: 1 });
    const unexplained = await save(MARCH, changed);
    expect(unexplained.body.errors?.[0]?.message).toContain('hãy ghi lý do điều chỉnh');
    const { body } = await save(MARCH, { ...changed, correctionReason: 'Đếm nhầm hồ sơ trực tuyến.' });
    expect(body.versions.map(({ version, correctionReason }) => [version, correctionReason])).toEqual([
      [2, 'Đếm nhầm hồ sơ trực tuyến.'],
      [1, ''],
    ]);
    const rows = await api.app
      .get(Database)
      .transaction((tx) =>
        tx.query('select l.online from tthc_line l join tthc_return r on r.id = l.return_id order by r.version'),
      );
    expect(rows).toEqual([{ online: 5 }, { online: 4 }]);
  });

  it('is not overwritten by whoever looked at an older version', async () => {
    const stale = aReturnForm(at.fields[0].id, soundFigures, { baseVersion: 1, correctionReason: 'Sửa lại.' });
    expect((await save(MARCH, stale)).body.code).toBe('tthc-return-changed');
  });

  it('comes to nobody twice: the same again makes no version', async () => {
    const { lines } = await theReturn(at.officer, MARCH, at.agencyId);
    const same = lines.map(({ field, figures }) => ({ fieldId: field.id, figures }));
    const form = { ...aReturnForm('', soundFigures, { baseVersion: 2 }), lines: same };
    expect((await save(MARCH, form)).body).toMatchObject({ version: 2, state: 'submitted' });
  });

  it('may not be handed in before its month ends, nor begun before it begins', async () => {
    const form = aReturnForm(at.fields[0].id, nextFigures);
    expect((await save(APRIL, form)).body).toMatchObject({ code: 'tthc-month-running', status: 409 });
    expect((await save(APRIL, { ...form, submit: false })).body.state).toBe('draft');
    const ahead = await save('2026-05', { ...form, submit: false });
    expect(ahead.body).toMatchObject({ code: 'tthc-month-future', status: 422 });
    expect(ahead.body.title).toContain('bắt đầu ngày 01/5/2026');
  });

  it('carries over what the month before left, or says why not', async () => {
    api.clock.set(new Date('2026-05-04T02:00:00Z'));
    const officer = await at.cast.as('officer of Tư pháp');
    expect(await theReturn(officer, APRIL, at.agencyId)).toMatchObject({ before: MARCH, state: 'draft' });
    const other = aReturnForm(at.fields[0].id, { ...nextFigures, carriedOver: 2, online: 6 });
    const { body } = await save(APRIL, other, at.agencyId, officer);
    expect(body.errors).toEqual([
      {
        path: `lines.${at.fields[0].id}.carriedOver`,
        message:
          'Hộ tịch: Cột (6) ghi 2, báo cáo tháng 03/2026 còn 3 hồ sơ đang giải quyết: hãy sửa, hoặc ghi lý do chênh lệch.',
      },
    ]);
    const explained = { ...other, carryReason: 'Một hồ sơ rút.' };
    expect((await save(APRIL, explained, at.agencyId, officer)).status).toBe(200);
  });

  it('is late when its first version came after the due day', async () => {
    api.clock.set(new Date('2026-04-08T02:00:00Z'));
    const office = await at.cast.as('coordinator');
    const { body } = await office.get<TthcStanding>(`/api/tthc/months/${MARCH}/standing`);
    expect(body.items.map(({ isLate }) => isLate)).toEqual([true, false, true]);
  });

  it('is owed by every department, from the first month on', async () => {
    const owed = await api.app.get(OwedReturns).run(at.cast.tenantId, MARCH);
    expect(owed.map(({ agencyName }) => agencyName)).toEqual(['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']);
    expect(await api.app.get(OwedReturns).run(at.cast.tenantId, '2026-02')).toEqual([]);
  });

  it('stands once its month is closed, until the office opens it for a reason', async () => {
    const order = { tenantId: at.cast.tenantId, month: MARCH, actorId: null, reason: 'Thông báo lần 1' };
    await api.app.get(Database).transaction((tx) => api.app.get(LockMonth).run(tx, order));
    const form = aReturnForm(at.fields[0].id, soundFigures, { baseVersion: 2, correctionReason: 'Sửa lại.' });
    expect((await save(MARCH, form)).body.code).toBe('tthc-month-locked');
    expect(await theReturn(at.officer, MARCH, at.agencyId)).toMatchObject({ state: 'locked', mayEnter: false });
    const unlock = `/api/tthc/months/${MARCH}/unlock`;
    expect((await at.officer.post(unlock, { reason: 'Cho sửa' })).status).toBe(403);
    expect((await at.office.post(unlock, { reason: 'Sở Tư pháp đính chính.' })).status).toBe(204);
    expect((await at.office.post(unlock, { reason: 'Lần nữa' })).status).toBe(409);
    expect((await save(MARCH, form)).body.version).toBe(3);
  });

  it('is one agency’s own: another’s is not shown, nor entered', async () => {
    const other = at.cast.agencies['Sở Tài chính'];
    expect((await at.officer.get(`/api/tthc/returns?month=${MARCH}&agencyId=${other}`)).status).toBe(404);
    expect((await save(MARCH, aReturnForm(at.fields[0].id, soundFigures), other)).status).toBe(404);
    expect((await at.officer.get(`/api/tthc/months/${MARCH}/standing`)).status).toBe(404);
    expect((await at.officer.put('/api/tthc/setting', {})).status).toBe(403);
    const leader = await at.cast.as('leader');
    expect((await leader.put(returnPath(MARCH, other), {})).status).toBe(403);
    expect((await save(MARCH, aReturnForm(at.fields[0].id, soundFigures), other, at.office)).status).toBe(200);
  });

  it('is another province’s nowhere', async () => {
    const elsewhere = await aCast(api, 'hai-son');
    const stranger = await elsewhere.as('coordinator');
    expect((await stranger.get(`/api/tthc/returns?month=${MARCH}&agencyId=${at.agencyId}`)).status).toBe(404);
    expect((await save(MARCH, aReturnForm(at.fields[0].id, soundFigures), at.agencyId, stranger)).status).toBe(404);
    const { body } = await stranger.get<TthcStanding>(`/api/tthc/months/${MARCH}/standing`);
    expect([body.items, body.locked]).toEqual([[], false]);
    expect((await stranger.get<{ items: unknown[] }>('/api/tthc/fields')).body.items).toEqual([]);
  });

  it('tells of itself: an event for whoever follows, an entry in the audit', async () => {
    const asked = await api.app.get(Database).transaction(async (tx) => ({
      events: await tx.query(
        "select payload from outbox_event where type = 'tthc.returns-submitted' order by occurred_at, id",
      ),
      entries: await tx.query("select action from audit_entry where action like 'tthc%' and tenant_id = $1", [
        at.cast.tenantId,
      ]),
    }));
    expect(asked.events).toContainEqual({ payload: { month: MARCH, agencyIds: [at.agencyId] } });
    const actions = new Set((asked.entries as { action: string }[]).map(({ action }) => action));
    expect([...actions].sort()).toEqual([
      'tthc-fields.changed',
      'tthc-setting.changed',
      'tthc.month-locked',
      'tthc.month-unlocked',
      'tthc.returns-refused',
      'tthc.returns-submitted',
    ]);
  });

  it('counts by fields whose codes and names are nobody else’s', async () => {
    const taken = await at.office.post<Problem>('/api/tthc/fields', { items: [{ code: 'X', name: 'hộ  tịch' }] });
    expect([taken.status, taken.body.code]).toEqual([409, 'tthc-field-taken']);
    const path = `/api/tthc/fields/${at.fields[1].id}`;
    expect((await at.office.put(path, { name: 'Hộ tịch', active: true })).status).toBe(409);
    const renamed = await at.office.put<{ items: { active: boolean }[] }>(path, { name: 'Chứng thực', active: false });
    expect(renamed.body.items.map(({ active }) => active)).toEqual([true, false]);
    expect((await theReturn(at.office, MARCH, at.agencyId)).lines.map(({ field }) => field.code)).toEqual(['HT']);
  });
});
