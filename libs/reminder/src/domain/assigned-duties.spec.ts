import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { type AssignedFact, assignedItems, groupDuties } from './assigned-duties.js';

const aFact = (assignmentId: string, taskPosition: number, due: string | null): AssignedFact => ({
  ...{ assignmentId, taskPosition, row: String(taskPosition), title: `Việc ${String(taskPosition)}` },
  ...{ due: due === null ? null : localDate(due), awaitsTrigger: false },
});
const facts = [
  aFact('d', 2, '2023-06-30'),
  aFact('c', 2, '2023-03-31'),
  aFact('b', 2, null),
  aFact('a', 1, '2023-12-29'),
];

describe('the letter of publication', () => {
  it('lists tasks as the plan does, each with its days', () => {
    expect(groupDuties(facts).map(({ row, occurrences }) => [row, occurrences.map(({ due }) => due)])).toEqual([
      ['1', ['2023-12-29']],
      ['2', [null, '2023-03-31', '2023-06-30']],
    ]);
  });

  it('has one item for each assignment', () => {
    expect(
      assignedItems(facts).map(({ assignmentId, task, stage }) => `${assignmentId} ${String(task)} ${stage}`),
    ).toEqual([...['a 1 assigned', 'b 2 assigned', 'c 2 assigned', 'd 2 assigned']]);
  });
});
