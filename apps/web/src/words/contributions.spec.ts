import { describe, expect, it } from 'vitest';
import { contributionWords, missingWords } from './contributions.js';

describe('contributionWords', () => {
  it.each([
    ['awaited', true, 3, 'Đang chờ'],
    ['awaited', true, 0, 'Đang chờ'],
    ['awaited', true, -1, 'Quá ngày phối hợp'],
    ['awaited', false, null, 'Chưa phối hợp, đã thôi chờ'],
    ['given', true, null, 'Đã phối hợp'],
    ['waived', false, null, 'Được miễn'],
  ] as const)('%s, open %s, %s days left: %s', (state, open, daysLeft, label) => {
    expect(contributionWords({ state, open, daysLeft }).label).toBe(label);
  });
});

describe('missingWords', () => {
  it('names three at most', () => {
    expect(missingWords([])).toBeNull();
    expect(missingWords(['A', 'B'])).toBe('Còn thiếu 2 cơ quan: A, B');
    expect(missingWords(['A', 'B', 'C', 'D'])).toBe('Còn thiếu 4 cơ quan: A, B, C và 1 cơ quan khác');
  });
});
