import { describe, expect, it } from 'vitest';
import { readChanges } from './read-changes.js';

describe('settings from the command line', () => {
  it('are laid over what the place wants already', () => {
    const kept = { headFrom: 2, ladders: { month: [5, 0] } };
    expect(readChanges(['ladders.quarter=10,5,0', 'headFrom=none', 'after=1, 4'], kept)).toEqual({
      ...{ headFrom: null, after: [1, 4] },
      ladders: { month: [5, 0], quarter: [10, 5, 0] },
    });
    expect(readChanges(['ladders.week='], null)).toEqual({ ladders: { week: [] } });
  });

  it.each([
    ['headFrom', /tên=giá trị/],
    ['headFrom=soon', /số nguyên/],
    ['ladders.quarter=5,10', /giảm dần/],
    ['heads=1', /heads: không có tên này/],
    ['afterEvery=none', /afterEvery/],
  ])('%s is refused by name', (setting, said) => {
    expect(() => readChanges([setting], null)).toThrow(said);
  });
});
