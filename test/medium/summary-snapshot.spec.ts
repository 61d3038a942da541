import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SummaryFactsView } from '#assignment';
import { instantAt, localDate } from '#calendar';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import {
  CompareSummaryVersions,
  FreezeSummaries,
  LoadSummary,
  renderSummaryWord,
  renderSummaryWorkbook,
  type ReportKey,
  ReviseSummary,
  SummaryVersionView,
} from '#summary';
import { performEvent, pickAssignments } from '../../apps/cli/src/rehearse/perform-event.js';
import { readRehearsalEvents } from '../../apps/cli/src/rehearse/rehearsal-event.js';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tTháng 02/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tTháng 02/2026',
  '3\tKiểm tra kho lưu trữ\tKết luận\tSở Y tế\tSở Nội vụ\tQuý I/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Tài chính', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,,,so${String(at)}@binhson.example`,
  ),
].join('\n');

let server: MailServer;
let year: PublishedYear;
let key: ReportKey;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  key = { tenantId: year.tenantId, planId: year.planId, window: 'Q1' };
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

const at = (day: string, time: string) => year.clock.set(instantAt(localDate(day), time));

/** What an agency or its approver does on a task of the plan, now. */
async function does(deed: string, task: number): Promise<void> {
  const line = JSON.stringify({ at: year.clock.now().toISOString(), do: deed, task, reason: 'Chưa đủ' });
  const [event] = readRehearsalEvents(`${line}\n`, 'events.jsonl');
  if (event === undefined || event.do === 'outage') throw new Error('not a deed');
  const facts = await year.rooms.get(SummaryFactsView).ofPlan(year.tenantId, year.planId);
  const directory = await year.rooms.get(LoadDirectory).run(year.tenantId);
  const [fact] = pickAssignments(facts, event, directory);
  const agencyId = directory.agencies.find(({ name }) => name === fact?.agency)?.id ?? '';
  const outcome = await performEvent(year.rooms, year.tenantId, event, {
    assignmentId: fact?.assignmentId ?? '',
    agencyId,
    meant: () => true,
  });
  expect(outcome).toMatchObject({ ok: true });
}

async function report(of: ReportKey = key, version?: number) {
  const loaded = await year.rooms.get(LoadSummary).run(of, version);
  if (loaded === null) throw new Error('no such report');
  const [word, workbook] = [await renderSummaryWord(loaded), await renderSummaryWorkbook(loaded)];
  return { ...loaded, word, workbook, json: JSON.stringify(loaded.summary) };
}
const freeze = () => year.rooms.get(FreezeSummaries).run();
const revise = (changes: { reason?: string; facts?: 'by-cut-off' | 'decisions-since' } = {}) =>
  year.rooms.get(ReviseSummary).run({
    ...{ ...key, actorId: newId(), actorName: 'Điều phối viên', reason: 'Bổ sung phần xác nhận', facts: 'by-cut-off' },
    ...changes,
  });

describe('the frozen report of a window', () => {
  it('is not made before the window has ended', async () => {
    at('2026-03-14', '23:59');
    await does('report', 1);
    expect(await freeze()).toBe(0);
    expect(await report()).toMatchObject({ frozen: null, summary: { closed: false } });
    expect(await revise()).toMatchObject({ ok: false, code: 'summary-not-frozen' });
  });

  it('holds what was known at 24:00, also when it is made days later, and once', async () => {
    at('2026-03-16', '09:00');
    await does('approve', 1);
    await does('report', 2);
    expect(await freeze()).toBe(1);
    expect(await freeze()).toBe(0);
    const { summary, frozen } = await report();
    expect(frozen).toMatchObject({ version: 1, cutOff: '2026-03-14', madeBy: null, reason: null });
    expect(summary.asOf).toMatchObject({ total: 3, awaiting: 1, overdue: 1, inTime: 1, doneOnTime: 0, doneLate: 0 });
  });

  it('is rendered byte for byte the same after the facts have changed, which the next window has', async () => {
    const before = await report();
    at('2026-03-20', '09:00');
    await does('approve', 2);
    await does('report', 3);
    const after = await report();
    expect(after.json).toBe(before.json);
    expect(after.word.equals(before.word)).toBe(true);
    expect(after.workbook.equals(before.workbook)).toBe(true);
    at('2026-06-20', '09:00');
    expect(await freeze()).toBe(1);
    const next = await report({ ...key, window: 'H1' });
    expect(next.frozen).toMatchObject({ version: 1, cutOff: '2026-06-14' });
    expect(next.summary.asOf).toMatchObject({ total: 3, doneLate: 2, awaiting: 1, overdue: 0 });
  });

  it('is corrected by a new version with a reason, and says what changed; the old one stays', async () => {
    const first = await report();
    expect(await revise({ reason: '  ' })).toMatchObject({ ok: false, code: 'reason-missing' });
    expect(await revise()).toEqual({ ok: true, version: 2 });
    expect(await year.rooms.get(CompareSummaryVersions).run(key, 2)).toEqual({
      ...{ figures: [], duties: [], reasons: [], targets: [], paragraphs: [] },
    });
    expect(await revise({ facts: 'decisions-since' })).toEqual({ ok: true, version: 3 });
    const changes = await year.rooms.get(CompareSummaryVersions).run(key, 3);
    expect(changes?.figures.filter(({ of }) => of === 'whole')).toEqual([
      { of: 'whole', name: null, figure: 'doneLate', before: 0, after: 1 },
      { of: 'whole', name: null, figure: 'awaiting', before: 1, after: 0 },
    ]);
    expect(changes?.duties).toMatchObject([
      { agency: 'Sở Tư pháp', before: { standing: 'awaiting' }, after: { standing: 'doneLate' } },
    ]);
    expect((await report()).summary.asOf).toMatchObject({ doneLate: 1, awaiting: 0 });
    expect((await report(key, 1)).word.equals(first.word)).toBe(true);
    const versions = await year.rooms.get(SummaryVersionView).list(key);
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [3, 'Bổ sung phần xác nhận'],
      [2, 'Bổ sung phần xác nhận'],
      [1, null],
    ]);
  });

  it('is nobody else’s, and no version that there is not', async () => {
    expect(await year.rooms.get(LoadSummary).run({ ...key, tenantId: newId() })).toBeNull();
    expect(await year.rooms.get(LoadSummary).run(key, 9)).toBeNull();
    expect(await year.rooms.get(CompareSummaryVersions).run(key, 1)).toBeNull();
  });

  it.each(['update summary_snapshot set sha256 = sha256', 'delete from summary_snapshot', 'truncate summary_snapshot'])(
    'is beyond change in the database: %s',
    async (statement) => {
      await expect(year.database.dataSource.query(statement)).rejects.toThrow(/neither changed nor deleted/);
    },
  );
});
