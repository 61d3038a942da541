import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import type { LetterDetail, LetterListItem, NoticeDetail, NoticeList, Problem, TthcReturn } from '#contracts';
import { RequeueLetters } from '#mail';
import { DrainOutbox } from '#rooms';
import { MakeDueNotices, WriteNoticeLetters } from '#tthc';
import { anApi, type TestApi } from '../support/an-api.js';
import {
  aReturnForm,
  aTthcOffice,
  nextFigures,
  returnPath,
  soundFigures,
  type TthcOffice,
} from '../support/a-tthc-office.js';
import type { Visitor } from '../support/visitor.js';

const MARCH = '2026-03';
const NOTICES = `/api/tthc/notices/${MARCH}`;
const PUBLIC = '/cong-bo/tthc/binh-son';

describe('the monthly notice', () => {
  let api: TestApi;
  let at: TthcOffice;
  let office: Visitor;
  let officer: Visitor;
  let draft: NoticeDetail;

  beforeAll(async () => {
    api = await anApi('2026-04-02T02:00:00Z');
    at = await aTthcOffice(api);
    ({ office, officer } = at);
  });
  afterAll(() => api.close());

  const sweep = async (moment: string) => {
    api.clock.set(new Date(moment));
    await api.app.get(MakeDueNotices).run();
    // Sessions have ended since.
    office = await at.cast.as('coordinator');
    officer = await at.cast.as('officer of Tư pháp');
  };
  const list = async () => (await office.get<NoticeList>('/api/tthc/notices')).body;
  const handIn = (figures = soundFigures, change: object = {}, month = MARCH) =>
    officer.put<TthcReturn & Problem>(
      returnPath(month, at.agencyId),
      aReturnForm(at.fields[0].id, figures, { lateCauses: 'Thiếu người', ...change }),
    );
  const issue = ({ sha256 }: Pick<NoticeDetail, 'sha256'>) =>
    office.post<NoticeDetail & Problem>(`${NOTICES}/issue`, { sha256 });

  it('waits for its day, and for the office to open', async () => {
    expect((await handIn()).status).toBe(200);
    expect((await list()).waiting).toEqual([{ month: MARCH, day: '2026-04-09', hasReturns: true }]);
    await sweep('2026-04-08T03:00:00Z');
    await sweep('2026-04-09T00:10:00Z');
    expect((await list()).items).toEqual([]);
  });

  it('is made on that day, once, however often the sweep comes, also after days of standing still', async () => {
    for (const moment of ['2026-04-14T03:00:00Z', '2026-04-14T03:05:00Z']) await sweep(moment);
    expect((await list()).items).toEqual([expect.objectContaining({ month: MARCH, version: 1, state: 'draft' })]);
    draft = (await office.get<NoticeDetail>(NOTICES)).body;
    expect(draft.model).toMatchObject({ from: '2026-03-01', to: '2026-03-31', figures: soundFigures });
    expect(draft.upToDate).toBe(true);
    expect(draft.checks.map(({ weight }) => weight)).toEqual(['note', 'note']);
    expect(draft.model.missing.map(({ agency }) => agency)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
  });

  it('is nobody’s to see before it is out', async () => {
    const stranger = api.visitor();
    for (const path of ['', `/${MARCH}`, `/${MARCH}.json`, `/${MARCH}/lan-1`]) {
      expect((await stranger.get(`${PUBLIC}${path}`)).status).toBe(404);
    }
    expect((await officer.get(NOTICES)).status).toBe(403);
    expect((await stranger.get(NOTICES)).status).toBe(401);
  });

  it('does not go out when returns have changed since it was seen', async () => {
    await handIn({ ...soundFigures, early: 1, onTime: 5 }, { baseVersion: 1, correctionReason: 'Nhập nhầm' });
    expect((await office.get<NoticeDetail>(NOTICES)).body.upToDate).toBe(false);
    const refused = await issue(draft);
    expect([refused.status, refused.body.code]).toEqual([409, 'notice-out-of-date']);
    draft = (await office.post<NoticeDetail>(`${NOTICES}/draft`)).body;
    expect([draft.version, draft.upToDate, draft.model.figures.early]).toEqual([1, true, 1]);
  });

  it('goes out by one click: the month is locked, the page open, and the click counts once', async () => {
    const leader = await at.cast.as('leader');
    expect((await leader.post(`${NOTICES}/issue`, { sha256: draft.sha256 })).status).toBe(403);
    const { status, body } = await issue(draft);
    expect([status, body.state, body.issuedBy]).toEqual([200, 'issued', 'coordinator']);
    expect((await issue(draft)).status).toBe(404);
    const late = await handIn(soundFigures, { baseVersion: 2, correctionReason: 'Lại nhầm' });
    expect(late.body.code).toBe('tthc-month-locked');
  });

  it('is read by anybody, with its data beside it and the tag of a page that does not change', async () => {
    const stranger = api.visitor();
    const page = await stranger.get<string>(`${PUBLIC}/${MARCH}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Giải quyết đúng hạn (gồm trước hạn): 85,71% (6/7 hồ sơ đã giải quyết)');
    expect(page.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await stranger.send('GET', `${PUBLIC}/${MARCH}`, undefined, {
      'if-none-match': page.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    const { body: open } = await stranger.get<{ byAgency: object[]; issuer: string }>(`${PUBLIC}/${MARCH}.json`);
    expect(open.byAgency).toEqual([expect.objectContaining({ agency: 'Sở Tư pháp', rank: 1 })]);
    expect(JSON.stringify(open)).not.toContain(at.agencyId);
    expect((await stranger.get<string>(`${PUBLIC}/${MARCH}.csv`)).body).toMatch(/^\uFEFF?TT,/);
    const [word, other] = [
      await stranger.get<Buffer>(`${PUBLIC}/${MARCH}.docx`),
      await office.get<Buffer>(`${NOTICES}/word`),
    ];
    expect(word.body.equals(other.body)).toBe(true);
    expect((await stranger.get<string>(PUBLIC)).body).toContain('Thông báo tháng 3 năm 2026');
  });

  it('reaches each agency by one letter with its own line first', async () => {
    await api.app.get(DrainOutbox).run();
    const { body } = await office.get<{ items: LetterListItem[] }>('/api/letters?kind=tthc-notice');
    const letters = body.items.filter(({ kind }) => kind === 'tthc-notice');
    expect(letters.map(({ recipientName }) => recipientName).sort()).toEqual([
      'Sở Nội vụ',
      'Sở Tài chính',
      'Sở Tư pháp',
    ]);
    const own = letters.find(({ recipientName }) => recipientName === 'Sở Tư pháp');
    const { body: letter } = await office.get<LetterDetail>(`/api/letters/${own?.id ?? ''}`);
    expect(letter.text).toContain('KẾT QUẢ CỦA SỞ TƯ PHÁP\n- Tiếp nhận | 10 | 10');
    const order = { tenantId: at.cast.tenantId, noticeId: (await list()).items[0]?.id ?? '' };
    expect(await api.app.get(WriteNoticeLetters).run(order)).toBe(0);
  });

  it('cannot be changed once it is out, not even in the database', async () => {
    const database = api.app.get(DataSource);
    await expect(database.query(`update tthc_notice set model = '{}'`)).rejects.toThrow();
    await expect(database.query('delete from tthc_notice')).rejects.toThrow();
  });

  it('is issued again as lần 2 with a reason and what changed; lần 1 stays and says so', async () => {
    const remake = (reason: string) => office.post<NoticeDetail & Problem>(`${NOTICES}/draft`, { reason });
    expect((await remake('')).body.code).toBe('reason-missing');
    expect((await remake('Sở Tư pháp nhập nhầm')).body.code).toBe('notice-unchanged');
    await office.post(`/api/tthc/months/${MARCH}/unlock`, { reason: 'Sở Tư pháp nhập nhầm' });
    const corrected = { ...soundFigures, early: 3, onTime: 4, late: 0 };
    expect((await handIn(corrected, { baseVersion: 2, correctionReason: 'Nhập nhầm' })).status).toBe(200);
    const second = (await remake('Sở Tư pháp nhập nhầm')).body;
    expect(second.changes).toContainEqual({
      ...{ agency: 'Sở Tư pháp', what: 'Đã giải quyết: quá hạn', before: '1', after: '0' },
    });
    const stranger = api.visitor();
    expect((await stranger.get<string>(`${PUBLIC}/${MARCH}`)).body).toContain('85,71%');
    expect((await issue(second)).body).toMatchObject({ version: 2, state: 'issued' });
    expect((await stranger.get<string>(`${PUBLIC}/${MARCH}`)).body).toContain('(lần 2)');
    const first = await stranger.get<string>(`${PUBLIC}/${MARCH}/lan-1`);
    expect(first.body).toContain('đã được thay thế bằng thông báo');
    expect(first.body).toContain('85,71%');
  });

  it('writes to nobody at night: letters of a notice issued after hours wait for the next working morning', async () => {
    api.clock.set(new Date('2026-04-17T13:00:00Z'));
    await api.app.get(DrainOutbox).run();
    office = await at.cast.as('coordinator');
    const letters = async () => {
      const { body } = await office.get<{ items: LetterListItem[] }>('/api/letters?kind=tthc-notice');
      return body.items.filter(({ subject }) => subject.includes('lần 2'));
    };
    expect(await letters()).toHaveLength(3);
    expect((await letters()).map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
    const requeue = api.app.get(RequeueLetters);
    expect(await requeue.run()).toBe(0);
    // Friday evening → Monday, 07:30.
    api.clock.set(new Date('2026-04-20T00:29:00Z'));
    expect(await requeue.run()).toBe(0);
    api.clock.set(new Date('2026-04-20T00:30:00Z'));
    expect(await requeue.run()).toBe(3);
    await api.app.get(DrainOutbox).run();
    office = await at.cast.as('coordinator');
    expect((await letters()).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });

  it('takes letters back that still wait when it is issued again; those sent stay', async () => {
    const issueAgain = async (baseVersion: number, early: number) => {
      await office.post(`/api/tthc/months/${MARCH}/unlock`, { reason: 'Sở Tư pháp nhập nhầm' });
      const figures = { ...soundFigures, early, onTime: 7 - early, late: 0 };
      expect((await handIn(figures, { baseVersion, correctionReason: 'Nhập nhầm' })).status).toBe(200);
      const again = await office.post<NoticeDetail>(`${NOTICES}/draft`, { reason: 'Sở Tư pháp nhập nhầm' });
      expect((await issue(again.body)).body.state).toBe('issued');
    };
    await sweep('2026-04-20T13:00:00Z');
    await issueAgain(3, 2);
    await api.app.get(DrainOutbox).run();
    await issueAgain(4, 1);
    await api.app.get(DrainOutbox).run();
    await issueAgain(5, 0);
    await issueAgain(6, 3);
    await api.app.get(DrainOutbox).run();
    const { body } = await office.get<{ items: LetterListItem[] }>('/api/letters?kind=tthc-notice');
    const statuses = (time: number) =>
      body.items.filter(({ subject }) => subject.includes(`lần ${String(time)}`)).map(({ status }) => status);
    expect([2, 3, 4, 5, 6].map(statuses)).toEqual([
      ['sent', 'sent', 'sent'],
      ['withdrawn', 'withdrawn', 'withdrawn'],
      ['withdrawn', 'withdrawn', 'withdrawn'],
      [],
      ['queued', 'queued', 'queued'],
    ]);
  });
});

describe('an office that issues by itself', () => {
  let api: TestApi;
  let at: TthcOffice;
  let office: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    api = await anApi('2026-04-08T01:00:00Z');
    at = await aTthcOffice(api);
    ({ office, officer } = at);
    const setting = { workingDaysAfter: 6, issueRule: 'automatic', target: 0.95, officeAgencyId: at.agencyId };
    expect((await office.put('/api/tthc/notice-setting', setting)).status).toBe(200);
  });
  afterAll(() => api.close());

  it('says nothing of a month in which nobody handed in, and leaves it to a person when the first return is late', async () => {
    await api.app.get(MakeDueNotices).run();
    const { body: waiting } = await office.get<NoticeList>('/api/tthc/notices');
    expect(waiting).toMatchObject({ items: [], waiting: [{ month: MARCH, day: '2026-04-08', hasReturns: false }] });
    api.clock.set(new Date('2026-04-09T03:00:00Z'));
    ({ office, officer } = {
      office: await at.cast.as('coordinator'),
      officer: await at.cast.as('officer of Tư pháp'),
    });
    await officer.put(returnPath(MARCH, at.agencyId), aReturnForm(at.fields[0].id, soundFigures));
    await api.app.get(MakeDueNotices).run();
    const { body: draft } = await office.get<NoticeDetail>(NOTICES);
    expect(draft.state).toBe('draft');
    expect(draft.model).toMatchObject({ target: 0.95, targetMet: false, issuer: { issuingBody: 'Sở Tư pháp' } });
    expect((await office.post<NoticeDetail>(`${NOTICES}/issue`, { sha256: draft.sha256 })).body.state).toBe('issued');
  });

  it('goes out by itself when its day has come, and stands beside the month before', async () => {
    api.clock.set(new Date('2026-05-06T03:00:00Z'));
    officer = await at.cast.as('officer of Tư pháp');
    await officer.put(returnPath('2026-04', at.agencyId), aReturnForm(at.fields[0].id, nextFigures));
    api.clock.set(new Date('2026-05-12T03:00:00Z'));
    office = await at.cast.as('coordinator');
    for (let sweep = 0; sweep < 2; sweep += 1) await api.app.get(MakeDueNotices).run();
    const { body } = await office.get<NoticeDetail>('/api/tthc/notices/2026-04');
    expect(body).toMatchObject({ state: 'issued', version: 1, issuedBy: null });
    expect(body.model.monthBefore).toMatchObject({ month: MARCH, points: { onTime: 14.29 } });
    const stranger = api.visitor();
    const other = await stranger.get('/cong-bo/tthc/nobody/2026-04');
    expect(other.status).toBe(404);
  });
});
