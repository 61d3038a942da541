import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planReadingSchema } from '#contracts';
import { readPlanDocument, type PlanReading, type ReadTask } from '#plan';

const shared = process.env.DONDOC_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const present = existsSync(resolve(shared, 'plans'));
const required = process.env.CI === 'true';
if (!present) console.warn(`Bỏ qua: không có thư mục ${shared}/plans với các kế hoạch mẫu.`); // eslint-disable-line no-console

interface ReferenceTask {
  area: string;
  task: string | null;
  activity: string | null;
  lead: string[];
  coordinating: string[];
  deadlineText: string | null;
  deadlineInherited: boolean;
  deadline: { kind: string; due: string[]; acceptDue?: string[][]; parts?: { due: string[] }[] };
  lines: number[];
  needsReview: boolean;
}

const readShared = async (name: string): Promise<PlanReading> => {
  const result = await readPlanDocument(readFileSync(resolve(shared, 'plans', `${name}.txt`)), `${name}.txt`);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
};

const reference = (name: string): ReferenceTask[] =>
  (JSON.parse(readFileSync(resolve(shared, 'golden', `${name}.json`), 'utf8')) as { tasks: ReferenceTask[] }).tasks;

const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:–-]+/g, ' ')
    .trim();
const plainSet = (names: readonly string[]): string[] => [...new Set(names.map(plain))].toSorted();
const days = (task: {
  deadline: { due: readonly string[]; parts?: readonly { due: readonly string[] }[] };
}): string[] =>
  [...new Set([...task.deadline.due, ...(task.deadline.parts ?? []).flatMap(({ due }) => due)])].toSorted();

const sameDays = (expected: ReferenceTask, task: ReadTask): boolean =>
  [days(expected), ...(expected.deadline.acceptDue ?? [])].some((each) => each.join() === days(task).join());

describe.skipIf(!present && !required)('the plans as issued', () => {
  it.each(['hai-duong-2023', 'can-tho-khcn-2023'])('%s reads as its reference reading says', async (name) => {
    const expected = reference(name);
    const { tasks } = await readShared(name);
    expect(tasks.map(({ lines, area }) => [lines, area])).toEqual(expected.map(({ lines, area }) => [lines, area]));
    const wrong = expected.flatMap((each, at) => {
      const task = tasks[at];
      if (task === undefined) return [`thiếu nhiệm vụ thứ ${String(at + 1)}`];
      const right =
        plain(task.activity) === plain(each.activity) &&
        plain(task.task).slice(0, 60) === plain(each.task).slice(0, 60) &&
        plainSet(task.lead).join() === plainSet(each.lead).join() &&
        plainSet(task.coordinating).join() === plainSet(each.coordinating).join() &&
        plain(task.deadlineText) === plain(each.deadlineText) &&
        task.deadlineInherited === each.deadlineInherited &&
        sameDays(each, task);
      return right || (each.needsReview && task.needsReview)
        ? []
        : [`dòng ${each.lines.join(', ')}: ${JSON.stringify(task)}`];
    });
    expect(wrong).toEqual([]);
    expect(expected.filter((each, at) => each.needsReview && tasks[at]?.needsReview === false)).toEqual([]);
  });

  it.each([
    ['hai-duong-2023', 82],
    ['can-tho-khcn-2023', 46],
    ['bac-giang-2024', 74],
    ['dong-nai-2024', 76],
    ['hai-duong-2024', 57],
  ])('%s is read to the end, %i tasks', async (name, count) => {
    const reading = await readShared(name);
    expect(planReadingSchema.parse(reading)).toEqual(reading);
    expect(reading.tasks).toHaveLength(count);
    const unanswered = reading.tasks.filter(({ lead, deadlineText }) => lead.length === 0 || deadlineText === null);
    expect(unanswered.filter(({ needsReview }) => !needsReview)).toEqual([]);
  });

  it('puts the awkward rows of Bắc Giang 2024 right or doubts them', async () => {
    const { tasks } = await readShared('bac-giang-2024');
    const at = (line: number) => tasks.filter(({ lines }) => lines.includes(line));
    expect(at(247)).toHaveLength(4);
    expect(at(247).every(({ leadScopes, needsReview }) => leadScopes.length > 0 && needsReview)).toBe(true);
    expect(at(251).every(({ needsReview }) => needsReview)).toBe(true);
    expect(at(265).map(({ lead, deadlineText }) => [lead.at(-1), deadlineText])).toEqual([
      ['UBND huyện, TP', 'Theo Kế hoạch riêng'],
    ]);
    expect(at(341).map(({ lead, deadline }) => [lead, deadline.due])).toEqual([[['Sở Tài chính'], ['2024-10-31']]]);
    expect(at(352).map(({ lead, lines }) => [lead, lines])).toEqual([[['Sở Tài chính'], [347, 352]]]);
    expect(at(374).map(({ lead, deadline }) => [lead, deadline.due])).toEqual([
      [['Văn Phòng UBND tỉnh'], ['2024-01-31']],
    ]);
  });
});
