import { describe, expect, it } from 'vitest';
import { localDate, reportWindow } from '#calendar';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { halfYearFacts, planOrder } from '../../../../test/support/half-year-facts.js';
import { canonicalJson } from './canonical-json.js';
import { compileSummary } from './compile-summary.js';
import { factsAsOf, withDecisionsSince } from './facts-as-of.js';

const cutOff = localDate('2023-06-14');
const window = { code: 'H1', ...reportWindow('H1', 2023) } as const;

describe('facts as of a day', () => {
  it('give the figures that all facts give', () => {
    const kept = factsAsOf(halfYearFacts, cutOff);
    expect(compileSummary(kept, window, planOrder)).toEqual(compileSummary(halfYearFacts, window, planOrder));
  });

  it('are the same whatever happens later, and in whatever order they are read', () => {
    const [before, after] = [{ due: '2023-05-31' }, '2023-06-15'] as const;
    const later = aFact({
      ...{ ...before, cancelledOn: after, extensions: [{ grantedOn: after, due: '2023-07-31' }] },
      reports: [aReport('2023-06-10', 'approved', after), aReport(after)],
    });
    const then = aFact({ ...before, reports: [aReport('2023-06-10')] });
    const unpublished = aFact({ task: 9, publishedOn: after });
    expect(factsAsOf([unpublished, later], cutOff)).toEqual(factsAsOf([then], cutOff));
    const backwards = halfYearFacts.toReversed();
    expect(canonicalJson(factsAsOf(backwards, cutOff))).toBe(canonicalJson(factsAsOf(halfYearFacts, cutOff)));
  });

  it('know no day that an event gives later', () => {
    const [triggered] = factsAsOf([aFact({ due: '2023-06-01', triggeredOn: '2023-06-20' })], cutOff);
    expect(triggered).toMatchObject({ due: null, dueOriginal: null, dueNominal: null, triggeredOn: null });
  });

  it('count what has been decided since only where a correction says so, and only on what had been sent', () => {
    const waiting = aFact({ reports: [aReport('2023-03-30', 'approved', '2023-06-16')] });
    const tooLate = aFact({ task: 2, reports: [aReport('2023-06-15', 'approved', '2023-06-16')] });
    const figures = (facts: typeof halfYearFacts) => compileSummary(facts, window, planOrder).asOf;
    expect(figures(factsAsOf([waiting, tooLate], cutOff))).toMatchObject({ awaiting: 1, overdue: 1, doneOnTime: 0 });
    const corrected = factsAsOf(withDecisionsSince([waiting, tooLate], cutOff), cutOff);
    expect(figures(corrected)).toMatchObject({ awaiting: 0, overdue: 1, doneOnTime: 1 });
  });
});

describe('canonical JSON', () => {
  it('is one text for one value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'ă' })).toBe(canonicalJson({ a: 'ă', b: [{ d: 1 }] }));
    expect(canonicalJson([2, 1])).toBe('[2,1]');
  });
});
