import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecomputeDueDates } from '#assignment';
import { type CalendarYear, localDate, revisedCalendar, vietnamCalendar } from '#calendar';
import { PreviewCalendar, SaveReminderPolicy } from '#reminder';
import { previewCalendar, recompute } from '../../apps/cli/src/calendar/run-calendar.js';
import { previewPolicy, setPolicy, showPolicy } from '../../apps/cli/src/policy/run-policy.js';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallDirectory, aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan(
  [
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
    '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý I/2026',
    '3\tKiểm tra kho lưu trữ\tKết luận\tSở Nội vụ\tSở Tư pháp\tTrước ngày 01/4/2026',
    '4\tBáo cáo tổng hợp\tBáo cáo\tSở Nội vụ\tSở Tư pháp\tHằng quý',
    '5\tSửa quy chế\tQuyết định\tSở Tư pháp\tSở Nội vụ\tTháng 8/2026',
  ],
  { number: '7/KH-UBND' },
);

const directory = aSmallDirectory('Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính');

/** 31/3/2026 (a Tuesday) off, Saturday 04/4 worked instead. */
const basis = { basis: '1/TB-BNV', status: 'official' } as const;
const march31: CalendarYear = {
  ...{ year: 2026, version: '2026.9', status: 'official' },
  days: [
    ...vietnamCalendar.specialDays(2026),
    { date: localDate('2026-03-31'), kind: 'swapped-off', name: 'nghỉ hoán đổi', ...basis },
    { date: localDate('2026-04-04'), kind: 'swapped-work', name: 'làm bù', ...basis },
  ],
};
const calendar = revisedCalendar(march31);

let server: MailServer;
let year: PublishedYear;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
});
afterAll(async () => {
  await year.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const query = <T>(sql: string, values: unknown[] = []) => year.database.dataSource.query<T[]>(sql, values);
const run = (dryRun: boolean) => year.rooms.get(RecomputeDueDates).run({ dryRun, calendar });
const received = (address: string) => server.received.filter((raw) => headerOf(raw, 'To')?.includes(address)).length;
async function sweepAt(moment: string): Promise<void> {
  year.clock.set(new Date(moment));
  await year.order('sweep-due-reminders');
}

describe('a changed policy', () => {
  it('says nothing again that was said', async () => {
    await sweepAt('2026-03-10T00:30:00Z');
    const heard = received('taichinh@');
    expect(heard).toBe(2);
    const place = { scope: 'plan' as const, planId: year.planId };
    const changes = { ladders: { quarter: [15, 5, 0] } };
    await year.rooms.get(SaveReminderPolicy).run({ tenantId: year.tenantId, actorId: null, place, changes });
    await year.drain();
    await sweepAt('2026-03-11T00:30:00Z');
    await sweepAt('2026-03-20T00:30:00Z');
    expect(received('taichinh@')).toBe(heard);
    await sweepAt('2026-03-24T00:30:00Z');
    expect(received('taichinh@')).toBe(heard + 1);
  });
});

describe('a revised working calendar', () => {
  it('moves nothing while it is the one by which the plan was read', async () => {
    const { duties, moved } = await year.rooms.get(RecomputeDueDates).run({ dryRun: true });
    expect([duties, moved]).toEqual([8, []]);
  });

  it('says what it would move before it does', async () => {
    await query(`update assignment set state = 'completed' where agency_name = 'Sở Tư pháp' and due = '2026-03-31'`);
    const { moved } = await run(true);
    expect(moved.map(({ agencyName, from, to }) => `${agencyName} ${from} ${to}`).sort()).toEqual([
      'Sở Nội vụ 2026-03-31 2026-03-30',
      'Sở Nội vụ 2026-03-31 2026-04-01',
      'Sở Tài chính 2026-03-31 2026-04-01',
    ]);
    const days = new Map(moved.map(({ assignmentId, to }) => [assignmentId, to]));
    const effect = await year.rooms.get(PreviewCalendar).run(year.tenantId, calendar, days);
    expect(effect).toMatchObject({ duties: 7, complete: true });
    expect(effect.changed).toBeGreaterThanOrEqual(3);
    expect(await query('select 1 from calendar_move')).toEqual([]);
  });

  it('moves open duties once, with version, history and basis, and leaves closed ones alone', async () => {
    expect((await run(false)).moved).toHaveLength(3);
    expect((await run(false)).moved).toEqual([]);
    const days = await query<{ day: string; due_version: number; state: string }>(
      `select due::text as day, due_version, state from assignment where due between '2026-03-01' and '2026-04-04' order by 1, 3`,
    );
    expect(days).toEqual([
      { day: '2026-03-30', due_version: 2, state: 'assigned' },
      { day: '2026-03-31', due_version: 1, state: 'completed' },
      { day: '2026-04-01', due_version: 2, state: 'assigned' },
      { day: '2026-04-01', due_version: 2, state: 'assigned' },
    ]);
    const history = await query<{ reason: string }>(
      `select reason from assignment_history where action = 'recalculate'`,
    );
    expect(history).toHaveLength(3);
    expect(history.map(({ reason }) => reason).join()).toContain('nghỉ hoán đổi');
    expect(await query(`select 1 from audit_entry where action = 'deadline.moved'`)).toHaveLength(3);
  });

  it('plans the reminders anew, supersedes the old stages and repeats none of them', async () => {
    await year.drain();
    const planned = await query<{ due_version: number }>(
      `select distinct s.due_version from reminder_schedule s join assignment a on a.id = s.assignment_id
        where a.agency_name = 'Sở Tài chính' and a.due = '2026-04-01'`,
    );
    expect(planned).toEqual([{ due_version: 2 }]);
    const old = await query<{ outcome: string }>(
      `select distinct l.outcome from reminder_ledger l join assignment a on a.id = l.assignment_id
        where a.agency_name = 'Sở Tài chính' and l.due_version = 1 and l.outcome <> 'sent'`,
    );
    expect(old).toEqual([{ outcome: 'superseded' }]);
    const before = await query('select 1 from reminder_ledger where due_version = 1');
    await sweepAt('2026-04-01T00:30:00Z');
    expect(await query('select 1 from reminder_ledger where due_version = 1')).toHaveLength(before.length);
  });
});

describe('the command line', () => {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const lines = async (deed: Promise<void>) => {
    printed.length = 0;
    await deed;
    return printed;
  };
  let environment: string | undefined;
  beforeAll(() => {
    environment = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = year.database.url;
  });
  afterAll(() => {
    if (environment === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = environment;
  });

  it('shows, tries and sets a policy', async () => {
    const of = { plan: '7/KH-UBND', format: 'text' } as const;
    expect((await lines(showPolicy(of, print))).join('\n')).toContain('kỳ quý: 15 – 5 – 0');
    const effect = await lines(previewPolicy({ ...of, set: ['ladders.quarter=9,0'], format: 'json' }, print));
    expect(JSON.parse(effect[0] ?? '')).toMatchObject({ complete: true });
    await lines(setPolicy({ ...of, area: 'I', set: ['headFrom=none'] }, print));
    expect(printed.join('\n')).toMatch(/Lĩnh vực I\..*\n[^]*báo Thủ trưởng từ: không/);
    await lines(setPolicy({ ...of, area: 'I', reset: true }, print));
    expect(printed[0]).toContain('không có điều riêng');
  });

  it('names what it cannot work with', async () => {
    await expect(showPolicy({ plan: '8/KH-UBND', format: 'text' }, print)).rejects.toThrow(/--plan 8\/KH-UBND/);
    await expect(showPolicy({ tenant: 'nobody', format: 'text' }, print)).rejects.toThrow(/--tenant nobody/);
    await expect(setPolicy({ format: 'text' }, print)).rejects.toThrow(/--set/);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, JSON.stringify({ ...march31, days: [{ date: '2026-02-30' }] }));
    await expect(previewCalendar(broken, { format: 'text' }, print)).rejects.toThrow(/broken\.json: days\.0\.date/);
  });

  it('tries a calendar from a file, and recomputes by the one installed', async () => {
    const file = join(folder, '2026.json');
    writeFileSync(file, JSON.stringify(march31));
    expect((await lines(previewCalendar(file, { format: 'text' }, print)))[0]).toBe('0 trên 7 hạn đang mở sẽ dời.');
    const dry = await lines(recompute({ format: 'json', dryRun: true }, print));
    expect(JSON.parse(dry[0] ?? '')).toMatchObject({ moved: 3 });
    expect((await lines(recompute({ format: 'text' }, print)))[0]).toBe('3 trên 7 hạn đang mở đã dời.');
    const back = await query<{ due: string }>(
      `select distinct due::text as due from assignment where due < '2026-05-01'`,
    );
    expect(back).toEqual([{ due: '2026-03-31' }]);
  });
});
