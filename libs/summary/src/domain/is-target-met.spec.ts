import { describe, expect, it } from 'vitest';
import { isTargetMet } from './is-target-met.js';

describe('a target beside a measured value', () => {
  it.each([
    ['>=', [95], 95, true],
    ['>=', [95], 94.99, false],
    ['>=', [0.3], 0.1 + 0.2, true],
    ['>', [90], 90, false],
    ['>', [90], 90.1, true],
    ['<=', [5], 5, true],
    ['<=', [5], 5.01, false],
    ['<', [2], 2, false],
    ['<', [2], 1.9, true],
    ['=', [100], 100, true],
    ['=', [100], 99.9, false],
    ['between', [80, 90], 80, true],
    ['between', [80, 90], 85, true],
    ['between', [80, 90], 90, true],
    ['between', [80, 90], 79.9, false],
    ['between', [80, 90], 90.1, false],
    ['between', [90, 80], 85, true],
    ['between', [80], 85, null],
    ['>=', [], 85, null],
    ['>=', [95], null, null],
    ['khoảng', [95], 95, null],
  ] as const)('%s %j, measured %s: %s', (comparator, values, measured, met) => {
    expect(isTargetMet(comparator, values, measured)).toBe(met);
  });
});
