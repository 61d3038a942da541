import { describe, expect, it } from 'vitest';
import { ranksByRate } from './notice-ranks.js';

describe('ranksByRate', () => {
  it.each<[(number | null)[], (number | null)[]]>([
    [[], []],
    [[null], [null]],
    [[0], [1]],
    [
      [0.9, 1, 1, 0.5],
      [3, 1, 1, 4],
    ],
    [
      [1, null, 0.2, 0.2],
      [1, null, 2, 2],
    ],
  ])('%j → %j', (rates, places) => {
    const ranked = ranksByRate(rates.map((rate, at) => ({ id: String(at), rate })));
    expect(ranked.map(([, place]) => place)).toEqual(places);
  });
});
