import { describe, expect, it } from 'vitest';
import { nextTurn } from './pace.js';

describe('the pace of letters', () => {
  it.each([
    ['without a limit at once', 5, 5, 0, 5],
    ['the first at once', null, 7, 10, 7],
    ['the next a tenth of a second later', 1_000, 1_001, 10, 1_100],
    ['one that comes late does not wait', 1_000, 5_000, 10, 5_000],
    ['slower than one a second', 0, 10, 0.5, 2_000],
  ])('%s', (_, last, now, perSecond, expected) => {
    expect(nextTurn(last, now, perSecond)).toBe(expected);
  });

  it('gives a crowd its turns one by one', () => {
    const turns = Array.from({ length: 5 }).reduce<number[]>(
      (given) => [...given, nextTurn(given.at(-1) ?? null, 0, 4)],
      [],
    );
    expect(turns).toEqual([0, 250, 500, 750, 1_000]);
  });
});
