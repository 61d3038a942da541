import { describe, expect, it } from 'vitest';
import { monthsToGive, windowKeyOf } from './months-to-give.js';

describe('months whose returns are given out', () => {
  it.each([
    ['2026-01', null, '2026-03', ['2026-02', '2026-03']],
    ['2026-03', null, '2026-03', ['2026-03']],
    ['2026-05', null, '2026-03', []],
    ['2026-01', '2026-03', '2026-03', []],
    ['2026-01', '2026-02', '2026-03', ['2026-03']],
    ['2025-10', '2025-11', '2026-02', ['2025-12', '2026-01', '2026-02']],
  ])('from %s on, given out through %s, in %s: %j', (firstMonth, owedThrough, running, months) => {
    expect(monthsToGive({ firstMonth, owedThrough, running })).toEqual(months);
  });

  it('are no more than a year of them', () => {
    const months = monthsToGive({ firstMonth: '2020-01', owedThrough: '2020-01', running: '2026-03' });
    expect([months.length, months.at(-1)]).toEqual([12, '2026-03']);
  });

  it('have the keys of monthly reports', () => {
    expect(windowKeyOf('2026-03')).toEqual({ key: 'month-03', year: 2026 });
  });
});
