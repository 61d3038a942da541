import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instantAt, localDate, vietnamCalendar } from '#calendar';
import { forecastDaySchema, forecastSchema } from '#contracts';
import { SaveMailSetting } from '#directory';
import { JobHandlers } from '#rooms';
import { ForecastView, ReleaseDigests, SignForecast } from '#reminder';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';

const head = [
  'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Bình Sơn năm 2026',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
];
const plan = [
  ...head,
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tTháng 2/2026',
  '3\tKiểm tra kho lưu trữ\tKết luận\tSở Y tế\tSở Nội vụ\tQuý I/2026',
].join('\n');
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Tài chính', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,,,so${String(at)}@binhson.example`,
  ),
].join('\n');

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
});
afterEach(async () => {
  await year.close();
  await server.stop();
});

async function morning(day: string): Promise<void> {
  year.clock.set(instantAt(localDate(day), '07:30'));
  await year.order('sweep-due-reminders');
}

const digestsTo = (): string[] =>
  server.received
    .filter((raw) => headerOf(raw, 'Subject') !== undefined)
    .map((raw) => headerOf(raw, 'To') ?? '')
    .sort();

describe('the forecast', () => {
  it('names every letter that the mornings then bring, and no other', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
    await year.drain();
    const forecast = forecastSchema.parse(await year.rooms.get(ForecastView).find(year.tenantId, year.planId));
    expect(forecast).toMatchObject({ signedAt: null, needsSigning: true });
    const last = addDays(localDate('2026-01-05'), 150);
    for (let day = localDate('2026-01-06'); day <= last; day = addDays(day, 1)) {
      if (vietnamCalendar.isWorkingDay(day)) await morning(day);
    }
    const brought = await year.database.dataSource.query<{ day: string; count: number }[]>(
      `select day::text as day, count(*)::int as count from digest_order where state = 'written' group by day order by day`,
    );
    const foreseen = forecast.days.filter(({ day }) => day <= last);
    expect(brought.map(({ day, count }) => [day, count])).toEqual(
      foreseen.map(({ day, lettersAtWorst }) => [day, lettersAtWorst]),
    );
    const first = foreseen[0]?.day ?? '';
    const { letters } = forecastDaySchema.parse(
      await year.rooms.get(ForecastView).day(year.tenantId, year.planId, first),
    );
    expect(letters.map(({ agencyName, audience }) => `${agencyName} ${audience}`)).toEqual(['Sở Nội vụ agency']);
  });

  it('begins with the first morning that is still to come by the hours of the tenant', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
    await year.drain();
    const { tenantId, planId } = year;
    const window = { opens: 9 * 60, closes: 16 * 60 };
    await year.rooms.get(SaveMailSetting).run({ tenantId, actorId: null, window });
    // "Tháng 2" is due on 02/3/2026: the lead hears seven working days before.
    const ofThatDay = () =>
      year.database.dataSource.query<unknown[]>(`select 1 from forecast_letter where day = '2026-02-11'`);
    year.clock.set(instantAt(localDate('2026-02-11'), '08:00'));
    await year.rooms.get(JobHandlers).run('make-forecast', { tenantId, planId });
    expect(await ofThatDay()).toHaveLength(1);
    year.clock.set(instantAt(localDate('2026-02-11'), '09:00'));
    await year.rooms.get(JobHandlers).run('make-forecast', { tenantId, planId });
    expect(await ofThatDay()).toHaveLength(1);
  });

  it('is signed off, and asks again once its figures change', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
    await year.drain();
    const { tenantId, planId } = year;
    expect(await year.rooms.get(SignForecast).run({ tenantId, planId, actorId: null })).toMatchObject({ ok: true });
    const view = year.rooms.get(ForecastView);
    expect(await view.find(tenantId, planId)).toMatchObject({ needsSigning: false });
    await year.database.dataSource.query('update forecast set signed_letters = letters + 1');
    expect(await view.find(tenantId, planId)).toMatchObject({ needsSigning: true });
    const stranger = { tenantId: planId, planId, actorId: null };
    expect(await year.rooms.get(SignForecast).run(stranger)).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('a morning', () => {
  const names = Array.from({ length: 40 }, (_, at) => `Sở Thử nghiệm ${String(at + 1)}`);
  const crowd = [
    'name,kind,level,groups,aliases,email',
    'Sở Nội vụ,department,province,,,noivu@binhson.example',
    ...names.map((name, at) => `${name},department,province,"Các sở, ban, ngành",,p${String(at)}@binhson.example`),
  ].join('\n');
  const shared = [...head, '1\tNộp báo cáo công tác\tBáo cáo\tCác sở, ban, ngành\tSở Nội vụ\tQuý I/2026'].join('\n');

  it('far larger than forecast is held until a coordinator lets it go', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, shared, crowd);
    await year.drain();
    await year.database.dataSource.query('delete from forecast_letter');
    const before = digestsTo().length;
    await morning('2026-03-10');
    const told = server.received.slice(before);
    expect(told.map((raw) => headerOf(raw, 'To'))).toEqual([expect.stringContaining('noivu@binhson.example')]);
    const { tenantId } = year;
    expect(await year.rooms.get(ForecastView).held(tenantId)).toBe(40);
    expect(await year.rooms.get(ReleaseDigests).run({ tenantId, actorId: null })).toBe(40);
    expect(await year.rooms.get(ReleaseDigests).run({ tenantId, actorId: null })).toBe(0);
    await year.drain();
    expect(digestsTo()).toHaveLength(before + 40 + told.length);
  });

  it('as forecast is not held, and is found to be in order', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, shared, crowd);
    await year.drain();
    year.clock.set(new Date('2026-03-09T17:10:00Z'));
    await year.order('watch-morning');
    await morning('2026-03-10');
    year.clock.set(instantAt(localDate('2026-03-10'), '08:05'));
    await year.order('watch-morning');
    const [report] = await year.rooms.get(ForecastView).mornings(year.tenantId);
    expect(report).toEqual({ day: '2026-03-10', expected: 40, ordered: 40, missing: 0, extra: 0 });
  });

  it('that left somebody out is an alarm', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, shared, crowd);
    await year.drain();
    year.clock.set(new Date('2026-03-09T17:10:00Z'));
    await year.order('watch-morning');
    // A column that nobody wrote: the sweep cannot see it, the comparison does.
    await year.database.dataSource.query(
      `update reminder_schedule set next_at = null where recipient_agency_id =
        (select id from agency where name = 'Sở Thử nghiệm 7')`,
    );
    await morning('2026-03-10');
    year.clock.set(instantAt(localDate('2026-03-10'), '08:05'));
    await year.order('watch-morning');
    const [report] = await year.rooms.get(ForecastView).mornings(year.tenantId);
    expect(report).toMatchObject({ expected: 40, ordered: 39, missing: 1 });
    const alarms = await year.database.dataSource.query<unknown[]>(
      `select 1 from outbox_event where type = 'morning.differs'`,
    );
    expect(alarms).toHaveLength(1);
  });
});

describe('the leader', () => {
  it('gets one list in the first days of a week, of what has been late for ten working days', async () => {
    year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
    await year.drain();
    await year.database.dataSource.query(
      `insert into person (id, tenant_id, agency_id, display_name, email, title, roles, active)
        select gen_random_uuid(), tenant_id, id, 'Lãnh đạo tỉnh', 'lanhdao@binhson.example', '', '["leader"]', true
          from agency where name = 'Sở Nội vụ'`,
    );
    const lists = () => server.received.filter((raw) => headerOf(raw, 'To')?.includes('lanhdao@'));
    const on = async (day: string, time: string) => {
      year.clock.set(instantAt(localDate(day), time));
      await year.order('write-leader-lists');
    };
    // "Tháng 2" ends on Saturday 28/02/2026 and moves to Monday 02/3; ten working days later is Monday 16/3.
    await on('2026-03-09', '07:30');
    expect(lists()).toHaveLength(0);
    const window = { opens: 7 * 60, closes: 16 * 60 };
    await year.rooms.get(SaveMailSetting).run({ tenantId: year.tenantId, actorId: null, window });
    await on('2026-03-16', '06:59');
    expect(lists()).toHaveLength(0);
    await on('2026-03-16', '07:00');
    await on('2026-03-16', '07:05');
    await on('2026-03-17', '07:30');
    expect(lists()).toHaveLength(1);
    const lines = await year.database.dataSource.query<{ stage: string; outcome: string }[]>(
      `select stage, outcome from reminder_ledger where stage = 'leader-list'`,
    );
    expect(lines).toEqual([{ stage: 'leader-list', outcome: 'sent' }]);
  });
});
