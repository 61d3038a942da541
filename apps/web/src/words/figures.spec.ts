import { describe, expect, it } from 'vitest';
import { likelyWindow, rateWords } from './figures.js';

describe('figures in words', () => {
  it.each([
    [null, '–'],
    [1, '100%'],
    [0.8333, '83,3%'],
  ])('a rate of %s', (rate, words) => expect(rateWords(rate)).toBe(words));

  it.each([
    [3, 'Q1'],
    [6, 'H1'],
    [9, 'Q3'],
    [11, 'Y'],
  ])('month %s', (month, window) => expect(likelyWindow(month)).toBe(window));
});
