import { expect, it } from 'vitest';
import { planSuccession } from './plan-succession.js';

const duty = (taskId: string, state: 'assigned' | 'reported' = 'assigned', agencyId = 'old') => ({
  ...{ assignmentId: `a-${taskId}`, agencyId, taskId, state },
});
const part = (toId: string, taskIds: string[] = []) => ({ fromId: 'old', toId, taskIds });

it('sends everything to a sole successor, but what waits for a decision', () => {
  const { moves, waiting, undecided } = planSuccession([duty('t1'), duty('t2', 'reported')], [part('new')]);
  expect(moves.map(({ duty: { taskId }, toId }) => [taskId, toId])).toEqual([['t1', 'new']]);
  expect([waiting.length, undecided.length]).toEqual([1, 0]);
});

it('parts the work by tasks, and asks about what no line takes', () => {
  const duties = [duty('t1'), duty('t2'), duty('t3')];
  const split = planSuccession(duties, [part('health', ['t1']), part('home', ['t2'])]);
  expect(split.moves.map(({ toId }) => toId)).toEqual(['health', 'home']);
  expect(split.undecided.map(({ taskId }) => taskId)).toEqual(['t3']);
  const rest = planSuccession(duties, [part('health', ['t1']), part('home')]);
  expect(rest.moves.map(({ toId }) => toId)).toEqual(['health', 'home', 'home']);
});
