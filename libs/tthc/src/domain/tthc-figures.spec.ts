import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TthcFigures } from '#contracts';
import { brokenIdentities, carriedDifference, NO_FIGURES, ratesOf, sumFigures } from './tthc-figures.js';

const count = fc.nat({ max: 100_000 });

/** A line as an honest agency would write it: everything received is resolved or in process. */
const honest: fc.Arbitrary<TthcFigures> = fc
  .record({
    early: count,
    onTime: count,
    late: count,
    withinLimit: count,
    overdue: count,
    split: fc.double(),
    carried: fc.double(),
  })
  .map(({ early, onTime, late, withinLimit, overdue, split, carried }) => {
    const resolved = early + onTime + late;
    const inProcess = withinLimit + overdue;
    const received = resolved + inProcess;
    const carriedOver = Math.floor(received * partOf(carried));
    const online = Math.floor((received - carriedOver) * partOf(split));
    const direct = received - carriedOver - online;
    return { received, online, direct, carriedOver, resolved, early, onTime, late, inProcess, withinLimit, overdue };
  });

function partOf(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) % 1 : 0;
}

describe('the figures of form II.06a', () => {
  it('add up where all that came in is resolved or in process', () => {
    fc.assert(
      fc.property(honest, (figures) => {
        expect(brokenIdentities(figures)).toEqual([]);
      }),
    );
  });

  it('name the sum that does not add up', () => {
    const figures = { ...NO_FIGURES, received: 10, online: 6, direct: 3, resolved: 10, early: 10 };
    expect(brokenIdentities(figures)).toEqual([
      { whole: 'received', parts: ['online', 'direct', 'carriedOver'], printed: 10, summed: 9 },
    ]);
  });

  it('still add up when agencies are put together', () => {
    fc.assert(
      fc.property(fc.array(honest, { maxLength: 20 }), (lines) => {
        expect(brokenIdentities(sumFigures(lines))).toEqual([]);
      }),
    );
  });

  it('give rates between nothing and all, and none on an empty base', () => {
    fc.assert(
      fc.property(honest, (figures) => {
        const { onTime, early, late, online } = ratesOf(figures);
        for (const rate of [onTime, early, late, online]) {
          if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
        }
        expect(onTime === null).toBe(figures.resolved === 0);
        expect(online === null).toBe(figures.online + figures.direct === 0);
      }),
    );
  });

  it('count early ones as in time', () => {
    const figures = { ...NO_FIGURES, received: 8, direct: 8, resolved: 8, early: 3, onTime: 4, late: 1 };
    expect(ratesOf(figures)).toEqual({ onTime: 0.875, early: 0.375, late: 0.125, online: 0 });
  });

  it('say by how much the carry-over differs from the month before', () => {
    const before = { ...NO_FIGURES, inProcess: 12 };
    expect(carriedDifference(before, { ...NO_FIGURES, carriedOver: 12 })).toBe(0);
    expect(carriedDifference(before, { ...NO_FIGURES, carriedOver: 9 })).toBe(-3);
  });
});
