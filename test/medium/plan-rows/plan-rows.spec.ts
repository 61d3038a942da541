import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PlanReading, readPlanDocument, type ReadTask } from '#plan';
import { readShared, sharedIsMissing } from '../../support/shared-folder.js';
import { bacGiang2024 } from './bac-giang-2024.js';
import { dongNai2024 } from './dong-nai-2024.js';
import type { ExpectedRow } from './expected-row.js';

const missing = sharedIsMissing();

const wordsOf = ({ activity, task }: ReadTask): string => {
  const words = (activity ?? task ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 10);
};

const factsOf = (task: ReadTask, position: number): ExpectedRow => [
  position,
  task.lines[0] ?? 0,
  task.area ?? '',
  task.lead.join('; '),
  task.coordinating.join('; '),
  task.deadline.kind,
  task.deadline.due.join(' '),
  task.deadlineInherited ? 'inherited' : 'printed',
  task.needsReview ? 'asks' : 'clear',
  wordsOf(task),
];

describe.skipIf(missing)('rows of tables as issued', () => {
  it.each([
    { plan: 'bac-giang-2024', rows: bacGiang2024 },
    { plan: 'dong-nai-2024', rows: dongNai2024 },
  ])('$plan reads as written down', async ({ plan, rows }) => {
    const read = await readPlanDocument(await readShared(`plans/${plan}.txt`), `${plan}.txt`);
    const { tasks }: Pick<PlanReading, 'tasks'> = read.ok ? read.reading : { tasks: [] };
    const found = rows.flatMap(([position]) => {
      const task = tasks[position - 1];
      return task === undefined ? [] : [factsOf(task, position)];
    });
    expect(found).toEqual(rows);
  });
});
