import { describe, expect, it } from 'vitest';
import { isOpen, nextOpen, queueOf, stepFrom } from './queue.js';

const doubt = { blocking: true };
const task = (position: number, doubts = 1, excluded = false) => ({
  id: `t${position}`,
  position,
  doubts: Array.from({ length: doubts }, () => doubt),
  excluded,
});

describe('the queue of doubtful rows', () => {
  const tasks = [task(7), task(3), task(5, 0), task(9, 2, true)];

  it('holds open rows in document order, and the one opened by hand', () => {
    expect(queueOf(tasks, null).map(({ id }) => id)).toEqual(['t3', 't7']);
    expect(queueOf(tasks, 't5').map(({ id }) => id)).toEqual(['t3', 't5', 't7']);
  });

  it('counts neither settled nor excluded rows as open', () => {
    expect(tasks.map(isOpen)).toEqual([true, true, false, false]);
  });

  it('does not hold a row for a mere remark', () => {
    expect(isOpen({ ...task(1), doubts: [{ blocking: false }] })).toBe(false);
  });

  it('stays at its ends', () => {
    const queue = queueOf(tasks, null);
    expect(stepFrom(queue, 't3', 1)?.id).toBe('t7');
    expect(stepFrom(queue, 't7', 1)?.id).toBe('t7');
    expect(stepFrom(queue, 't3', -1)?.id).toBe('t3');
    expect(stepFrom(queue, null, 1)?.id).toBe('t3');
    expect(stepFrom([], 't3', 1)).toBeNull();
  });

  it('goes on after a settled row and comes back to those skipped', () => {
    expect(nextOpen(tasks, task(3))?.id).toBe('t7');
    expect(nextOpen(tasks, task(7))?.id).toBe('t3');
    expect(nextOpen([task(3)], task(3))).toBeNull();
  });
});
