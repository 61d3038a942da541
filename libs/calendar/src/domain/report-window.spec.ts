import { describe, expect, it, test } from 'vitest';
import { planPeriod } from './plan-period.js';
import {
  halfYearWindow,
  monthlyWindow,
  nineMonthWindow,
  quarterlyWindow,
  reportWindow,
  reportWindows,
} from './report-window.js';

describe('report windows', () => {
  test.each([
    ['Q1', '2023-12-15', '2024-03-14', '2024-03-20'],
    ['H1', '2023-12-15', '2024-06-14', '2024-06-20'],
    ['Q3', '2024-06-15', '2024-09-14', '2024-09-20'],
    ['Y', '2023-12-15', '2024-12-14', '2024-12-20'],
  ] as const)('of %s run %s to %s, due %s', (report, from, to, due) => {
    expect(reportWindow(report, 2024)).toEqual({ from, to, due });
  });

  it('are four a year, in order of their due days', () => {
    expect(reportWindows(2024).map(({ report }) => report)).toEqual(['Q1', 'H1', 'Q3', 'Y']);
  });

  it('of months and quarters follow NĐ 09/2019', () => {
    expect(monthlyWindow(2024, 1)).toMatchObject({ from: '2023-12-15', to: '2024-01-14' });
    expect(monthlyWindow(2024, 6)).toMatchObject({ from: '2024-05-15', to: '2024-06-14' });
    expect(
      [1, 2, 3, 4].map((quarter) => [quarterlyWindow(2024, quarter).from, quarterlyWindow(2024, quarter).to]),
    ).toEqual([
      ['2023-12-15', '2024-03-14'],
      ['2024-03-15', '2024-06-14'],
      ['2024-06-15', '2024-09-14'],
      ['2024-09-15', '2024-12-14'],
    ]);
    expect(halfYearWindow(2024, 2)).toMatchObject({ from: '2024-06-15', to: '2024-12-14' });
    expect(nineMonthWindow(2024)).toMatchObject({ from: '2023-12-15', to: '2024-09-14' });
  });
});

describe('plan periods', () => {
  it('are calendar periods, never windows', () => {
    expect(planPeriod({ unit: 'quarter', year: 2024, index: 1 })).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(planPeriod({ unit: 'half', year: 2024, index: 2 })).toEqual({ from: '2024-07-01', to: '2024-12-31' });
    expect(planPeriod({ unit: 'first-months', year: 2024, index: 9 }).to).toBe('2024-09-30');
    expect(planPeriod({ unit: 'month', year: 2024, index: 2 }).to).toBe('2024-02-29');
  });
});
