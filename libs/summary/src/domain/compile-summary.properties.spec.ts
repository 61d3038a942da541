import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '#contracts';
import { planOrder } from '../../../../test/support/half-year-facts.js';
import { anyWindow, someFacts } from '../../../../test/support/random-facts.js';
import { compileSummary } from './compile-summary.js';
import { factsAsOf } from './facts-as-of.js';

const standings = ['doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue', 'noDate'] as const;
const sumOf = (tallies: readonly Tally[], key: keyof Tally) => tallies.reduce((sum, each) => sum + each[key], 0);

describe('any summary', () => {
  it('adds up: standings to the total, areas and agencies to the whole', () => {
    fc.assert(
      fc.property(someFacts, anyWindow, (facts, window) => {
        const { asOf, asOfOriginal, byArea, byAgency } = compileSummary(facts, window, planOrder);
        for (const counts of [asOf, asOfOriginal, ...byArea.map((each) => each.asOf)]) {
          expect(standings.reduce((sum, key) => sum + counts[key], 0)).toBe(counts.total);
        }
        for (const key of ['total', ...standings] as const) {
          expect(
            sumOf(
              byArea.map((each) => each.asOf),
              key,
            ),
          ).toBe(asOf[key]);
          expect(
            sumOf(
              byAgency.map((each) => each.asOf),
              key,
            ),
          ).toBe(asOf[key]);
        }
      }),
    );
  });

  it('does not depend on the order of the facts', () => {
    const shuffled = someFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, anyWindow, ([facts, reordered], window) => {
        expect(compileSummary(reordered, window, planOrder)).toEqual(compileSummary(facts, window, planOrder));
      }),
    );
  });

  it('knows nothing of what happens after its last day', () => {
    fc.assert(
      fc.property(someFacts, anyWindow, (facts, window) => {
        expect(compileSummary(factsAsOf(facts, window.to), window, planOrder)).toEqual(
          compileSummary(facts, window, planOrder),
        );
      }),
    );
  });

  it('lists every overdue and every late done assignment', () => {
    fc.assert(
      fc.property(someFacts, anyWindow, (facts, window) => {
        const { asOf, late } = compileSummary(facts, window, planOrder);
        expect(late.filter((duty) => duty.standing === 'overdue')).toHaveLength(asOf.overdue);
        expect(late.filter((duty) => duty.standing === 'doneLate')).toHaveLength(asOf.doneLate);
        expect(late.map((duty) => duty.due)).toEqual(late.map((duty) => duty.due).sort());
      }),
    );
  });
});
