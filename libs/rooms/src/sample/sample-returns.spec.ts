import { describe, expect, it } from 'vitest';
import { brokenIdentities } from '#tthc';
import { sampleReturns, SILENT_IN_MARCH, type SampleLine } from './sample-returns.js';
import { correctedLines, swappedLines } from './sample-slips.js';

const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${String(2025 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const named: Readonly<Record<number, string>> = { 7: 'Sở Xây dựng', 8: SILENT_IN_MARCH, 14: 'Sở Y tế' };
const AGENCIES = Array.from({ length: 72 }, (_, at) => named[at] ?? `Cơ quan ${String(at)}`);
const keyOf = ({ agency, field }: SampleLine) => `${agency} ${field}`;

/** Fields that were not carried over as the agency's last return left them. */
function gaps(lines: readonly SampleLine[], left: ReadonlyMap<string, number>): string[] {
  return lines
    .filter((line) => (left.get(keyOf(line)) ?? line.figures.carriedOver) !== line.figures.carriedOver)
    .map(keyOf);
}

const isSound = ({ figures }: SampleLine) =>
  brokenIdentities(figures).length === 0 && Object.values(figures).every((count) => count >= 0);

describe.each(Array.from({ length: 12 }, (_, start) => MONTHS.slice(start, start + 12)))(
  'the sample’s returns from %s on',
  (...months) => {
    it('add up, follow month by month, and slip where they should', () => {
      const left = new Map<string, number>();
      for (const [month, lines] of sampleReturns(AGENCIES, months)) {
        expect(lines.every(isSound)).toBe(true);
        expect(gaps(lines, left)).toEqual([]);
        expect(lines.some(({ agency }) => agency === SILENT_IN_MARCH)).toBe(!month.endsWith('-03'));
        if (month.endsWith('-07')) {
          const swapped = swappedLines(lines);
          expect(swapped.every(isSound)).toBe(true);
          expect(gaps(swapped, left)).toHaveLength(month === months[0] ? 0 : 2);
        }
        const corrected = correctedLines(lines);
        expect(corrected.every(isSound)).toBe(true);
        expect(gaps(corrected, left)).toEqual([]);
        for (const line of lines) left.set(keyOf(line), line.figures.inProcess);
        expect(corrected.every((line) => left.get(keyOf(line)) === line.figures.inProcess)).toBe(true);
      }
    });
  },
);
