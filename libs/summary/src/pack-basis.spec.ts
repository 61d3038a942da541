import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localDate, reportWindow } from '#calendar';
import { aContext } from '../../../test/support/a-summary-context.js';
import { halfYearFacts, planOrder } from '../../../test/support/half-year-facts.js';
import { factsAsOf } from './domain/facts-as-of.js';
import { nothingBeside, type SummaryBasis } from './domain/summary-basis.js';
import { packBasis, unpackBasis } from './pack-basis.js';
import { renderSummaryWord, renderSummaryWorkbook } from './render-summary.js';
import { summaryOfBasis } from './summary-of-basis.js';

const { from, to } = reportWindow('H1', 2023);
const basisOf = (facts: SummaryBasis['facts']): SummaryBasis => ({
  ...{ window: { code: 'H1', from, to }, facts: factsAsOf(facts, to), order: planOrder, context: aContext() },
  beside: nothingBeside(localDate('2023-06-15')),
});
const basis = basisOf(halfYearFacts);

describe('a frozen basis', () => {
  it('gives the same figures, Word file and workbook again, byte for byte', async () => {
    const [report, again] = [summaryOfBasis(basis), summaryOfBasis(unpackBasis(packBasis(basis)))];
    expect(again).toEqual(report);
    expect((await renderSummaryWord(again)).equals(await renderSummaryWord(report))).toBe(true);
    expect((await renderSummaryWorkbook(again)).equals(await renderSummaryWorkbook(report))).toBe(true);
  });

  it('has one hash, in whatever order its facts were read', () => {
    const [first, second] = [packBasis(basis), packBasis(basisOf(halfYearFacts.toReversed()))];
    expect(second.sha256).toBe(first.sha256);
    expect(second.facts.equals(first.facts)).toBe(true);
    expect(packBasis(basisOf(halfYearFacts.slice(1))).sha256).not.toBe(first.sha256);
  });

  it('is not read where it is not what was hashed', () => {
    const { sha256 } = packBasis(basis);
    expect(() => unpackBasis({ facts: gzipSync('{}'), sha256 })).toThrow(/not those that were frozen/);
  });
});
