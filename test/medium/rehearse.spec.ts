import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import type { Summary } from '#contracts';
import { rehearse } from '../../apps/cli/src/rehearse/rehearse.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan(
  [
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
    '2\tTổng hợp số liệu hồ sơ\tBảng số liệu\tSở Tài chính\tSở Nội vụ\tHằng quý',
    '3\tĐăng tin về cải cách\tTin, bài\tSở Nội vụ\tSở Tư pháp\tThường xuyên',
    '4\tSửa quy chế phối hợp\tQuyết định\tSở Tư pháp\tSở Tài chính\tTháng 8/2026',
    '5\tHướng dẫn khi có thông tư mới\tVăn bản\tSở Tài chính\tSở Nội vụ\tKhi có thông tư mới',
  ],
  { number: '5/KH-UBND' },
);

const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,SNV,noivu@binhson.example',
  'Sở Tư pháp,department,province,,STP,tuphap@binhson.example',
  'Sở Tài chính,department,province,,,taichinh@binhson.example',
].join('\n');

/** Returned once and late at the end; in time; extended; triggered; and a fortnight in which nothing of ours runs. */
const events = [
  { at: '2026-03-30T09:00:00+07:00', do: 'report', task: 1, agency: 'Sở Tư pháp' },
  { at: '2026-03-31T23:59:00+07:00', do: 'report', task: 2, agency: 'Sở Tài chính', due: '2026-03-31' },
  { at: '2026-04-01T10:00:00+07:00', do: 'return', task: 1, reason: 'Thiếu phụ lục' },
  { at: '2026-04-02T10:00:00+07:00', do: 'approve', task: 2, due: '2026-03-31' },
  { at: '2026-04-03T09:00:00+07:00', do: 'report', task: 1 },
  { at: '2026-04-06T09:00:00+07:00', do: 'approve', task: 1 },
  { at: '2026-05-04T09:00:00+07:00', do: 'trigger', task: 5, due: '2026-05-31' },
  { at: '2026-06-20T00:00:00+07:00', do: 'outage', hours: 15 * 24 },
  { at: '2026-08-28T09:00:00+07:00', do: 'extend', task: 4, to: '2026-09-30' },
  { at: '2026-09-22T10:00:00+07:00', do: 'contribute', task: 2, agency: 'sở nội vụ', due: '2026-09-30' },
  { at: '2026-09-22T11:00:00+07:00', do: 'contribute', task: 2, agency: 'Sở Tư pháp', due: '2026-09-30' },
].map((event) => JSON.stringify(event));

interface Line {
  readonly date: string;
  readonly to: string;
  readonly letter: string;
  readonly items: readonly { task: number; due: string | null; stage: string }[];
}

describe('a rehearsed year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
  const path = (name: string) => join(folder, name);
  let first: string[];
  let lines: Line[];

  const run = async (out: string): Promise<string[]> => {
    const printed: string[] = [];
    const files = { directory: path('d.csv'), events: path('e.jsonl'), out: path(out) };
    await rehearse(path('plan.txt'), { ...files, format: 'json' }, (line) => printed.push(line));
    return printed;
  };

  beforeAll(async () => {
    writeFileSync(path('plan.txt'), plan);
    writeFileSync(path('d.csv'), directory);
    writeFileSync(path('e.jsonl'), events.join('\n'));
    first = await run('out');
    lines = first.slice(0, -1).map((line) => JSON.parse(line) as Line);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const digestsOf = (to: string) => lines.filter((line) => line.to === to && line.letter === 'digest');
  const stagesOf = (to: string, task: number) =>
    digestsOf(to).flatMap(({ date, items }) =>
      items.filter((item) => item.task === task).map(({ stage }) => `${date} ${stage}`),
    );

  it('prints the same lines twice', async () => {
    expect(await run('again')).toEqual(first);
    expect(readFileSync(path('again/H1.docx')).equals(readFileSync(path('out/H1.docx')))).toBe(true);
  });

  it('gives each agency one letter of publication', () => {
    const assigned = lines.filter((line) => line.letter === 'assigned');
    expect(assigned.map(({ date, to }) => `${date} ${to}`).sort()).toEqual([
      '2026-01-05 Sở Nội vụ',
      '2026-01-05 Sở Tài chính',
      '2026-01-05 Sở Tư pháp',
    ]);
  });

  it('mails on working days only, and at most one digest a day to each', () => {
    for (const { date } of lines) expect(vietnamCalendar.isWorkingDay(localDate(date)), date).toBe(true);
    const digests = lines.filter((line) => line.letter === 'digest').map(({ date, to }) => `${date} ${to}`);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('reminds before the due day, tells of the return, and is silent once the report stands', () => {
    expect(stagesOf('Sở Tư pháp', 1)).toEqual([
      '2026-03-10 before-15',
      '2026-03-20 before-7',
      '2026-03-26 before-3',
      '2026-03-30 before-1',
      '2026-04-02 returned',
      '2026-04-02 after-1',
      '2026-04-03 after-3',
    ]);
    expect(stagesOf('Sở Nội vụ', 1).filter((stage) => !stage.includes('contribution'))).toEqual([
      '2026-04-01 awaiting-approval',
    ]);
  });

  it('reminds the supporting agency of its own day, and of nothing once the lead has reported', () => {
    expect(stagesOf('Sở Nội vụ', 1).filter((stage) => stage.includes('contribution'))).toEqual([
      '2026-03-19 contribution-before-3',
      '2026-03-23 contribution-before-1',
      '2026-03-24 contribution-due',
      '2026-03-25 contribution-after-1',
      '2026-03-27 contribution-after-3',
    ]);
  });

  it('reminds a supporting agency no more once it has contributed, to that duty alone', () => {
    const asked = stagesOf('Sở Nội vụ', 2).filter((stage) => stage.includes('contribution'));
    expect(asked.filter((stage) => stage > '2026-09' && stage < '2026-11')).toEqual([
      '2026-09-18 contribution-before-3',
      '2026-09-22 contribution-before-1',
    ]);
    expect(asked.some((stage) => stage > '2026-12' && stage.includes('after'))).toBe(true);
  });

  it('catches up after an outage with one digest each, at the current stage', () => {
    const silent = lines.filter(({ date }) => date >= '2026-06-20' && date < '2026-07-05');
    expect(silent).toEqual([]);
    const after = stagesOf('Sở Tài chính', 2).filter((stage) => stage >= '2026-06-20' && stage < '2026-07-10');
    expect(after[0]).toMatch(/^2026-07-06 after-/);
    expect(after.filter((stage) => stage.startsWith('2026-07-06'))).toHaveLength(1);
  });

  it('begins anew after an extension, for the day that was granted', () => {
    const extended = digestsOf('Sở Tư pháp')
      .flatMap(({ items }) => items)
      .filter(({ task }) => task === 4);
    expect(new Set(extended.map(({ due }) => due))).toEqual(new Set(['2026-09-03', '2026-09-30']));
    const first = vietnamCalendar.addWorkingDays(localDate('2026-09-30'), -7);
    expect(stagesOf('Sở Tư pháp', 4)).toContain(`${first} before-7`);
    expect(stagesOf('Sở Tư pháp', 4).filter((stage) => stage > '2026-08-29' && stage < first)).toEqual([]);
  });

  it('counts by the sending day of the approved report', () => {
    const summary = JSON.parse(readFileSync(path('out/H1.json'), 'utf8')) as Summary;
    // 1 + 4 quarters + (1 continuous + 4 progress reports) + 1 + 1 triggered.
    expect(summary.asOf).toEqual({
      total: 12,
      doneOnTime: 1,
      doneLate: 1,
      awaiting: 0,
      inTime: 7,
      overdue: 2,
      noDate: 1,
    });
    expect(summary.late).toEqual([
      expect.objectContaining({ task: 3, due: '2026-03-20', reportedOn: null, daysLate: 86 }),
      expect.objectContaining({ task: 1, due: '2026-03-31', reportedOn: '2026-04-03', daysLate: 3 }),
      expect.objectContaining({ task: 5, due: '2026-06-01', reportedOn: null, daysLate: 13 }),
    ]);
    expect(summary).toMatchObject({ to: '2026-06-14', closed: true, onTimeRate: 0.5 });
  });
});
