import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParIndexRule, parIndexOf, type ParIndexRule, parRuleFault } from './par-index.js';

const tallyOf = (done: number, open: number, noDate = 0) => ({
  ...{ total: done + open + noDate, doneOnTime: done, doneLate: 0, awaiting: 0, inTime: 0, overdue: open, noDate },
});

describe('the PAR INDEX self-score', () => {
  it.each([
    [10, 0, 1, 1],
    [9, 1, 0.9, 0.9],
    [8, 2, 0.8, 0.8],
    [79, 21, 0.79, 0],
    [999, 1, 0.999, 1],
    [0, 5, 0, 0],
    [0, 0, null, null],
  ])('%i done, %i open: share %s, points %s', (done, open, share, points) => {
    expect(parIndexOf(tallyOf(done, open, 3), defaultParIndexRule)).toMatchObject({ share, points });
  });

  it('takes another table of bands, in any order', () => {
    const rule = {
      maxPoints: 2,
      bands: [
        { from: 0.5, gives: 'full' },
        { from: 0, gives: 'pro-rata' },
      ],
    } as const;
    const own = { ...rule, bands: rule.bands.map((band) => ({ ...band })) };
    expect(parIndexOf(tallyOf(6, 4), own).points).toBe(2);
    expect(parIndexOf(tallyOf(4, 6), { ...own, bands: own.bands.toReversed() }).points).toBe(0.8);
  });

  it('never leaves its scale', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(50), (done, open, noDate) => {
        const { share, points } = parIndexOf(tallyOf(done, open, noDate), defaultParIndexRule);
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        expect(points === null || (points >= 0 && points <= 1)).toBe(true);
      }),
    );
  });
});

describe('a table of bands', () => {
  const table = (...bands: [number, 'full' | 'pro-rata' | 'none'][]): ParIndexRule => ({
    ...{ maxPoints: 1, bands: bands.map(([from, gives]) => ({ from, gives })) },
  });
  it.each<[ParIndexRule, RegExp | null]>([
    [defaultParIndexRule, null],
    [table([0, 'pro-rata']), null],
    [table([0, 'none'], [0.7, 'pro-rata'], [0.95, 'full']), null],
    [table([0.5, 'full']), /từ 0%/],
    [table([0, 'none'], [0, 'full']), /trùng nhau/],
    [table([0, 'full'], [0.8, 'none']), /ít điểm hơn/],
  ])('%j', (rule, fault) => {
    if (fault === null) expect(parRuleFault(rule)).toBeNull();
    else expect(parRuleFault(rule)).toMatch(fault);
  });
});
