import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import { rehearse } from '../../apps/cli/src/rehearse/rehearse.js';
import { type ModelDuty, modelDigests, type ModelEvent, plusDays } from '../support/a-reminder-model.js';

const GIVEN = '2026-01-05';
const TO = '2026-05-29';
const HOME = 'Sở Nội vụ';
const agencies = ['Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', HOME];

/** Deadlines as written, with the day that a person reads from them. */
const deadlines = [
  ['Quý I/2026', '2026-03-31', 'quarter'],
  ['Quý II/2026', '2026-06-30', 'quarter'],
  ['Tháng 2/2026', '2026-03-02', 'month'],
  ['Tháng 4/2026', '2026-05-04', 'month'],
  ['Trước ngày 20/3/2026', '2026-03-19', null],
  ['Chậm nhất ngày 15/5/2026', '2026-05-15', null],
  ['6 tháng đầu năm 2026', '2026-06-30', 'half-year'],
] as const;

const aDay = fc.integer({ min: 5, max: 130 }).map((days) => plusDays(GIVEN, days));
const anEvent = fc.record({
  day: aDay,
  do: fc.constantFrom('report', 'report', 'return', 'approve', 'extend'),
  task: fc.integer({ min: 1, max: 6 }),
  ahead: fc.integer({ min: 1, max: 60 }),
});
const aRow = fc.record({
  deadline: fc.constantFrom(...deadlines),
  agency: fc.constantFrom(...agencies),
  supporter: fc.option(fc.constantFrom(...agencies)),
});
const aYear = fc.record({
  rows: fc.array(aRow, { minLength: 3, maxLength: 6 }),
  events: fc.array(anEvent, { maxLength: 14 }),
  outages: fc.array(fc.record({ from: aDay, days: fc.integer({ min: 1, max: 20 }) }), { maxLength: 2 }),
});

const folder = mkdtempSync(join(tmpdir(), 'reminder-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the letters of a year', () => {
  /** The whole product on a set clock against a clerk with a calendar on the wall. */
  it(
    'are those that a simple model computes, whatever people do and however often we are down',
    { timeout: 280_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(aYear, async ({ rows, events: drawn, outages }) => {
          const isDown = (day: string) => outages.some(({ from, days }) => day >= from && day < plusDays(from, days));
          const events = drawn
            .filter(({ day, task }) => task <= rows.length && !isDown(day) && isFree(day, task, drawn))
            .map(({ ahead, ...event }): ModelEvent => ({
              ...event,
              ...(event.do === 'extend' && { to: plusDays(event.day, ahead + 3) }),
            }))
            .sort((one, other) => one.day.localeCompare(other.day));
          const duties = rows.map(({ deadline: [, due, length], agency, supporter }, at): ModelDuty => {
            return { task: at + 1, agency, supporter, approver: HOME, standing: HOME, due, length };
          });
          const isWorking = (day: string) => vietnamCalendar.isWorkingDay(localDate(day));
          const expected = modelDigests({ given: GIVEN, to: TO, duties, events, isWorking, isDown });
          expect(await rehearsed(rows, events, outages)).toEqual(expected);
        }),
        { numRuns: Number(process.env.MODEL_RUNS ?? 2), endOnFailure: true },
      );
    },
  );
});

/** One deed a day for each task: their order within a day is not what is asked here. */
function isFree(day: string, task: number, events: readonly { day: string; task: number }[]): boolean {
  return events.filter((event) => event.day === day && event.task === task).length === 1;
}

interface Row {
  readonly deadline: (typeof deadlines)[number];
  readonly agency: string;
  readonly supporter: string | null;
}

async function rehearsed(
  rows: readonly Row[],
  events: readonly ModelEvent[],
  outages: readonly { readonly from: string; readonly days: number }[],
): Promise<string[]> {
  const plan = [
    ...['ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN', 'KẾ HOẠCH', 'Cải cách hành chính tỉnh Bình Sơn năm 2026', ''],
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    ...rows.map(
      ({ deadline, agency, supporter }, at) =>
        `${String(at + 1)}\tViệc thứ ${String(at + 1)} của kế hoạch\tBáo cáo\t${agency}\t${supporter ?? ''}\t${deadline[0]}`,
    ),
  ];
  const directory = [
    'name,kind,level,groups,aliases,email',
    ...agencies.map((name, at) => `${name},department,province,,,a${String(at)}@binhson.example`),
  ];
  const deeds = events.map(({ day, ...event }) => ({ at: `${day}T10:00:00+07:00`, ...event }));
  const downs = outages.map(({ from, days }) => ({ at: `${from}T00:00:00+07:00`, do: 'outage', hours: days * 24 }));
  const lines = [...deeds, ...downs]
    .sort((one, other) => one.at.localeCompare(other.at))
    .map((line) => JSON.stringify(line));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('plan.txt'), plan.join('\n'));
  writeFileSync(path('d.csv'), directory.join('\n'));
  writeFileSync(path('e.jsonl'), lines.join('\n'));
  const printed: string[] = [];
  const options = { directory: path('d.csv'), events: path('e.jsonl'), from: GIVEN, to: TO, format: 'json' as const };
  await rehearse(path('plan.txt'), options, (line) => printed.push(line));
  return printed
    .slice(0, -1)
    .map(
      (line) =>
        JSON.parse(line) as { date: string; to: string; letter: string; items: { task: number; stage: string }[] },
    )
    .filter(({ letter }) => letter === 'digest')
    .map(
      ({ date, to, items }) =>
        `${date} ${to}: ${items
          .map(({ task, stage }) => `${String(task)} ${stage}`)
          .sort()
          .join(', ')}`,
    )
    .sort();
}
