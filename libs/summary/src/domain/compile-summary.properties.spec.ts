import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, reportWindow } from '#calendar';
import type { Tally } from '#contracts';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { planOrder } from '../../../../test/support/half-year-facts.js';
import { compileSummary } from './compile-summary.js';
import type { AssignmentFact } from './assignment-fact.js';
import { factsAsOf } from './facts-as-of.js';

const anyDay = fc.integer({ min: 0, max: 420 }).map((days) => addDays(localDate('2022-12-01'), days));
const anyReport = fc
  .tuple(anyDay, fc.option(fc.tuple(fc.nat(30), fc.constantFrom('approved' as const, 'returned' as const))))
  .map(([sentOn, decided]) => (decided ? aReport(sentOn, decided[1], addDays(sentOn, decided[0])) : aReport(sentOn)));
const anyFact = fc
  .record({
    task: fc.integer({ min: 1, max: 40 }),
    agency: fc.constantFrom('Sở A', 'Sở B', 'Sở C', 'Sở E'),
    area: fc.constantFrom('I', 'II', 'IV'),
    publishedOn: anyDay,
    due: fc.option(anyDay),
    cancelledOn: fc.option(anyDay, { freq: 5 }),
    triggeredOn: fc.option(anyDay, { freq: 5 }),
    extensions: fc.array(fc.record({ grantedOn: anyDay, due: anyDay }), { maxLength: 2 }),
    reports: fc.array(anyReport, { maxLength: 3 }),
  })
  .map(aFact);
const someFacts = fc
  .array(anyFact, { maxLength: 30 })
  .map((facts) => facts.map((fact, index): AssignmentFact => ({ ...fact, assignmentId: `a-${index}` })));
const anyWindow = fc.constantFrom('Q1' as const, 'H1' as const, 'Q3' as const, 'Y' as const).map((code) => ({
  code,
  ...reportWindow(code, 2023),
}));

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
