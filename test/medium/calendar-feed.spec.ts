import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpandPlan } from '#assignment';
import {
  type AssignmentPage,
  type CalendarFeed,
  calendarFeedListSchema,
  type CreatedCalendarFeed,
  createdCalendarFeedSchema,
  type PlanDetail,
  type Problem,
} from '#contracts';
import { Database } from '#platform';
import { PlanReminders } from '#reminder';
import { READINGS_A_MINUTE } from '../../apps/api/src/feeds/calendar.controller.js';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { readCalendar } from '../support/read-calendar.js';
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
  '1\tRà soát, đánh giá văn bản; đề xuất sửa đổi\tBáo cáo rà soát\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
  '2\tLập dự toán cho công tác cải cách\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
  '3\tKiểm tra việc thực hiện\tKết luận kiểm tra\tSở Tư pháp\tSở Nội vụ\tTháng 02/2026',
].join('\n');

let api: TestApi;
let cast: Cast;
let officer: Visitor;
let coordinator: Visitor;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z', { PUBLIC_URL: 'https://dondoc.binhson.example' });
  cast = await aCast(api);
  coordinator = await cast.as('coordinator');
  officer = await cast.as('officer of Tư pháp');
  await publish();
});

afterAll(() => api.close());

describe('a feed', () => {
  it('is made, shows its address once, and is listed without it', async () => {
    const made = await make(officer, { scope: 'agency', label: 'Lịch phòng Pháp chế' });
    expect(made.address).toMatch(/^https:\/\/dondoc\.binhson\.example\/api\/calendar\/[\w-]{43}\.ics$/);
    const { body } = await officer.get<{ items: CalendarFeed[] }>('/api/feeds');
    expect(calendarFeedListSchema.parse(body).items).toEqual([made.feed]);
    expect(made.feed).toMatchObject({ scope: 'agency', agencyId: cast.agencies['Sở Tư pháp'], lastReadAt: null });
    expect(JSON.stringify(body)).not.toContain(tokenOf(made));
  });

  it('is read by a calendar that is not signed in: the agency’s days and nobody else’s', async () => {
    const made = await make(officer, { scope: 'agency' });
    const { status, headers, text } = await read(made);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(readCalendar(text).name).toBe('Hạn việc: Sở Tư pháp');
    expect(eventsOf(text).map(({ summary, start }) => [start, summary])).toEqual([
      ['2026-06-30', 'Rà soát, đánh giá văn bản; đề xuất sửa đổi'],
      ['2026-03-02', 'Kiểm tra việc thực hiện'],
    ]);
    const listed = (await officer.get<{ items: CalendarFeed[] }>('/api/feeds')).body.items;
    expect(listed.find(({ id }) => id === made.feed.id)?.lastReadAt).toBe('2026-03-02T01:00:00.000Z');
  });

  it('of a person shows the agency of that person', async () => {
    const stranger = await cast.as('officer of Tài chính');
    const { text } = await read(await make(stranger, { scope: 'person' }));
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual(['Lập dự toán cho công tác cải cách']);
    const seen = (await officer.get<{ items: CalendarFeed[] }>('/api/feeds')).body.items;
    expect(seen.some(({ scope }) => scope === 'person')).toBe(false);
  });

  it('is sound for an agency that owes nothing', async () => {
    const leader = await cast.as('leader');
    const { text } = await read(await make(leader, { scope: 'person' }));
    expect(readCalendar(text)).toMatchObject({ name: 'Hạn việc: UBND tỉnh', events: [] });
  });

  it('is sent again only when something has changed', async () => {
    const made = await make(officer, { scope: 'person' });
    const first = await read(made);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const unchanged = await read(made, { 'if-none-match': tag });
    expect([unchanged.status, unchanged.text, unchanged.headers.get('etag')]).toEqual([304, '', tag]);
    await extendTo(await dutyId('Rà soát'), '2026-07-31');
    const moved = await read(made, { 'if-none-match': tag });
    expect(moved.status).toBe(200);
    const [event, was] = [moved, first].map(({ text }) => eventsOf(text)[0]);
    expect([event?.start, event?.sequence, was?.sequence]).toEqual(['2026-07-31', 2, 1]);
    expect(event?.uid).toBe(was?.uid);
    expect(Date.parse(event?.changed ?? '')).toBeGreaterThan(Date.parse(was?.changed ?? ''));
  });

  it('keeps cancelled duties as cancelled, so that calendars remove them', async () => {
    const id = await dutyId('Kiểm tra');
    const before = await read(await make(officer, { scope: 'agency' }));
    const cancelled = await coordinator.post(`/api/assignments/${id}/cancellation`, { reason: 'Không còn cần' });
    expect(cancelled.status).toBe(200);
    const after = await read(await make(officer, { scope: 'agency' }));
    const statusIn = (text: string) => eventsOf(text).find(({ uid }) => uid === `${id}@dondoc.binhson.example`)?.status;
    expect([statusIn(before.text), statusIn(after.text)]).toEqual(['CONFIRMED', 'CANCELLED']);
  });
});

describe('what an agency supports', () => {
  it('stands in its feed on its own day, and ends with the support', async () => {
    const [plan] = await database<{ planId: string }>('select id as "planId" from plan');
    await api.app.get(PlanReminders, { strict: false }).run({ tenantId: cast.tenantId, planId: plan?.planId ?? '' });
    const made = await make(coordinator, { scope: 'person' });
    const supported = async () => eventsOf((await read(made)).text).find(({ summary }) => summary.includes('dự toán'));
    const before = await supported();
    // "Quý III" ends on 30/9/2026; the supporting agency's day is five working days before.
    expect(before).toMatchObject({ start: '2026-09-23', summary: '[Phối hợp] Lập dự toán cho công tác cải cách' });
    await coordinator.post(`/api/assignments/${await dutyId('dự toán')}/cancellation`, { reason: 'Không còn cần' });
    const after = await supported();
    expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(Date.parse(after?.changed ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.changed ?? ''));
  });
});

describe('an address that is not, or is no longer', () => {
  it('answers 404 alike, whether it never was, is misspelled or is revoked', async () => {
    const made = await make(officer, { scope: 'agency' });
    expect((await officer.delete(`/api/feeds/${made.feed.id}`)).status).toBe(204);
    const strangers = ['A'.repeat(43), 'kurz', `${tokenOf(made)}x`, tokenOf(made).slice(1), `%00${tokenOf(made)}`];
    const answers = [tokenOf(made), ...strangers].map((token) =>
      api.visitor().get<Problem>(`/api/calendar/${token}.ics`),
    );
    for (const { status, body } of await Promise.all(answers)) {
      expect([status, body.code, body.title]).toEqual([404, 'not-found', 'Không tìm thấy.']);
    }
    expect((await officer.delete(`/api/feeds/${made.feed.id}`)).status).toBe(404);
    const listed = (await officer.get<{ items: CalendarFeed[] }>('/api/feeds')).body.items;
    expect(listed.some(({ id }) => id === made.feed.id)).toBe(false);
  });

  it('opens nothing but the feed, even beside a session', async () => {
    const made = await make(officer, { scope: 'agency' });
    const token = tokenOf(made);
    const cookie = `dondoc_session=${token}`;
    expect((await api.visitor().send('GET', '/api/session', undefined, { cookie })).status).toBe(401);
    expect((await api.visitor().send('POST', `/api/calendar/${token}.ics`, {})).status).toBe(404);
    expect((await read(made)).headers.get('set-cookie')).toBeNull();
  });

  it('ends for a person with the account', async () => {
    const made = await make(await cast.as('head of Tư pháp'), { scope: 'person' });
    expect((await read(made)).status).toBe(200);
    await database(`update account set active = false where display_name = 'head of Tư pháp'`);
    expect((await read(made)).status).toBe(404);
  });
});

describe('who keeps feeds', () => {
  it('is the agency itself, and whoever sees the whole tenant', async () => {
    const made = await make(officer, { scope: 'agency' });
    const stranger = await cast.as('officer of Tài chính');
    const agencyId = cast.agencies['Sở Tư pháp'];
    expect((await stranger.get(`/api/feeds?agencyId=${agencyId}`)).status).toBe(404);
    expect((await stranger.post('/api/feeds', { scope: 'agency', agencyId })).status).toBe(404);
    expect((await stranger.delete(`/api/feeds/${made.feed.id}`)).status).toBe(404);
    const { body } = await coordinator.get<{ items: CalendarFeed[] }>(`/api/feeds?agencyId=${agencyId}`);
    expect(body.items.map(({ id }) => id)).toContain(made.feed.id);
    const byCoordinator = await make(coordinator, { scope: 'agency', agencyId });
    expect(eventsOf((await read(byCoordinator)).text)).toHaveLength(2);
    expect((await coordinator.delete(`/api/feeds/${made.feed.id}`)).status).toBe(204);
    expect((await read(made)).status).toBe(404);
  });

  it('is never somebody of another tenant', async () => {
    const made = await make(officer, { scope: 'agency' });
    const other = await aCast(api, 'tan-hoa');
    const foreign = await other.as('coordinator');
    const agencyId = cast.agencies['Sở Tư pháp'];
    expect((await foreign.delete(`/api/feeds/${made.feed.id}`)).status).toBe(404);
    expect((await foreign.post('/api/feeds', { scope: 'agency', agencyId })).status).toBe(404);
    expect((await foreign.get<{ items: CalendarFeed[] }>(`/api/feeds?agencyId=${agencyId}`)).body.items).toEqual([]);
    const theirs = await make(foreign, { scope: 'agency', agencyId: other.agencies['Sở Tư pháp'] });
    expect(eventsOf((await read(theirs)).text)).toEqual([]);
    expect((await read(made)).status).toBe(200);
  });

  it('leaves a trace in the audit without the token, and keeps a hash alone', async () => {
    const made = await make(officer, { scope: 'agency' });
    await officer.delete(`/api/feeds/${made.feed.id}`);
    const trail = await database(
      `select action from audit_entry where subject = 'feed:${made.feed.id}' order by at, id`,
    );
    expect(trail).toEqual([{ action: 'feed.made' }, { action: 'feed.revoked' }]);
    const kept = await database(`select row_to_json(f)::text as all from calendar_feed f`);
    const said = await database(`select detail::text as all from audit_entry`);
    expect(JSON.stringify([kept, said])).not.toContain(tokenOf(made));
  });

  it('may have twenty of them, not more', async () => {
    const nobodys = await cast.as('officer of Nội vụ');
    for (let count = 0; count < 20; count++) await make(nobodys, { scope: 'person' });
    const refused = await nobodys.post<Problem>('/api/feeds', { scope: 'person' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'too-many-feeds' } });
  });
});

describe('reading', () => {
  it('is slowed down for whoever asks without end', async () => {
    const answers = Array.from({ length: READINGS_A_MINUTE + 1 }, () => fetch(`${api.url}/api/calendar/x.ics`));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
  });
});

async function make(by: Visitor, body: { scope: string; agencyId?: string; label?: string }) {
  const made = await by.post<CreatedCalendarFeed & Problem>('/api/feeds', body);
  expect(made.status, made.body.title).toBe(201);
  return createdCalendarFeedSchema.parse(made.body);
}

/** As a calendar program does: the address and nothing else. */
async function read({ address }: CreatedCalendarFeed, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${new URL(address).pathname}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function tokenOf({ address }: CreatedCalendarFeed): string {
  return /([\w-]{43})\.ics$/.exec(address)?.[1] ?? '';
}

function eventsOf(text: string) {
  return readCalendar(text).events;
}

async function dutyId(search: string): Promise<string> {
  const page = await coordinator.get<AssignmentPage>(`/api/assignments?scope=all&search=${encodeURIComponent(search)}`);
  return page.body.items[0]?.id ?? '';
}

async function extendTo(id: string, requestedDue: string): Promise<void> {
  api.clock.set(new Date('2026-03-02T02:00:00Z'));
  const path = `/api/assignments/${id}/extension`;
  const asked = await officer.post<Problem>(path, { requestedDue, reason: 'Chờ hướng dẫn' });
  expect(asked.status, asked.body.title).toBeLessThan(300);
  const granted = await coordinator.post<Problem>(`${path}/decision`, { decision: 'granted' });
  expect(granted.status, granted.body.title).toBe(200);
}

async function database<Row>(statement: string): Promise<Row[]> {
  return api.app.get(Database).transaction((tx) => tx.query<Row[]>(statement));
}

async function publish(): Promise<void> {
  const file = { field: 'file', name: 'ke-hoach.txt', bytes: Buffer.from(document) };
  const { planId } = (await coordinator.upload<{ planId: string }>('/api/plans', file)).body;
  const { taskList } = (await coordinator.get<PlanDetail>(`/api/plans/${planId}`)).body;
  for (const { id } of taskList.filter(({ doubts }) => doubts.length > 0)) {
    await coordinator.post(`/api/plans/${planId}/tasks/${id}/answer`, { confirm: true });
  }
  await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
  const published = await coordinator.post<Problem>(`/api/plans/${planId}/publication`);
  expect(published.status, published.body.title).toBe(200);
  await api.app.get(ExpandPlan, { strict: false }).run({ tenantId: cast.tenantId, planId });
}
