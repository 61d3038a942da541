import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { figuresTogether, monthsWithin } from './months-together.js';
import { brokenIdentities, NO_FIGURES } from './tthc-figures.js';

const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe('the months of a report window', () => {
  it.each([
    ['calendar-month', '2025-12-15', '2026-03-14', ['2025-12', '2026-01', '2026-02']],
    ['15-14', '2025-12-15', '2026-03-14', ['2026-01', '2026-02', '2026-03']],
    ['21-20', '2025-12-15', '2026-03-14', ['2025-12', '2026-01', '2026-02']],
    ['calendar-month', '2026-01-01', '2026-01-31', ['2026-01']],
    ['calendar-month', '2026-01-02', '2026-01-30', []],
  ] as const)('%s from %s to %s', (kind, from, to, months) => {
    expect(monthsWithin(kind, span(from, to))).toEqual(months);
  });
});

describe('months as one', () => {
  const january = { received: 30, online: 10, direct: 15, carriedOver: 5, resolved: 26, early: 6, onTime: 18, late: 2 };
  const february = { received: 24, online: 12, direct: 8, carriedOver: 4, resolved: 21, early: 1, onTime: 20, late: 0 };

  it('add up what moved and keep what was open at either end', () => {
    const all = figuresTogether([
      { ...january, inProcess: 4, withinLimit: 3, overdue: 1 },
      { ...february, inProcess: 3, withinLimit: 3, overdue: 0 },
    ]);
    expect(all).toEqual({
      ...{ received: 50, online: 22, direct: 23, carriedOver: 5, resolved: 47, early: 7, onTime: 38, late: 2 },
      ...{ inProcess: 3, withinLimit: 3, overdue: 0 },
    });
    expect(brokenIdentities(all)).toEqual([]);
  });

  it('are nothing where there is none', () => {
    expect(figuresTogether([])).toEqual(NO_FIGURES);
  });
});
