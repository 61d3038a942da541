import { progressSchema, timingSchema } from '#contracts';
import { describe, expect, it } from 'vitest';
import { daysLeftWords, latenessWords, progressWords, timingWords } from './standing.js';

describe('the words of the two axes', () => {
  it('has a distinct label for every progress and every timing', () => {
    const labels = [
      ...progressSchema.options.map((progress) => progressWords[progress].label),
      ...timingSchema.options.map((timing) => timingWords[timing].label),
    ];
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('days in words', () => {
  it.each([
    [null, null],
    [0, 'đến hạn hôm nay'],
    [1, 'còn 1 ngày'],
    [-12, 'quá hạn 12 ngày'],
  ])('%s left', (days, words) => expect(daysLeftWords(days)).toBe(words));

  it.each([
    [0, 'đúng ngày đến hạn'],
    [3, 'muộn 3 ngày'],
    [-2, 'sớm 2 ngày'],
  ])('%s late', (days, words) => expect(latenessWords(days)).toBe(words));
});
